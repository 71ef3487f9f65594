// Small comforts. Every page is whole without them.
{
  // A table wider than its box is scrolled by keyboard too.
  for (const box of document.querySelectorAll(".table-scroll")) {
    const mark = () => {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", "可横向滚动的表格");
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      }
    };
    mark();
    window.addEventListener("resize", mark);
  }

  // The search page. From a disk browsers let no page read files: it says so and leads to the lists.
  const disk = document.querySelector("[data-search-disk]");
  if (disk && location.protocol === "file:") disk.hidden = false;
  else if (disk) import("./search.js");
}
