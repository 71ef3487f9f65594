// Small comforts. Every page is whole without them.
{
  // A table wider than its box is scrolled by keyboard too.
  for (const box of document.querySelectorAll(".table-scroll")) {
    const name = box.getAttribute("aria-label");
    box.setAttribute("role", "group");
    const mark = () => {
      const isWide = box.scrollWidth > box.clientWidth;
      if (isWide) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
      box.setAttribute("aria-label", isWide ? `${name}，可横向滚动` : name);
    };
    mark();
    window.addEventListener("resize", mark);
  }

  // The search page. From a disk browsers let no page read files: it says so and leads to the lists.
  const disk = document.querySelector("[data-search-disk]");
  if (disk && location.protocol === "file:") disk.hidden = false;
  else if (disk) {
    import("./search.js").catch((error) => {
      console.info(error);
      document.querySelector("[data-search-status]").textContent = "检索没有载入，请刷新本页，或从下面的目录查找。";
    });
  }
}
