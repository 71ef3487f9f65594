// Before anything is drawn: the size and contrast that the reader chose on this device. tools.js keeps them.
{
  const root = document.documentElement;
  for (const name of ["size", "elder", "contrast"]) {
    try {
      const value = localStorage.getItem(`gongkai-${name}`);
      if (value) root.dataset[name] = value;
    } catch {
      // The browser keeps nothing for this site: the page is as it was made.
    }
  }
  // The search page keeps the place for its hits; from a disk it has none.
  const isAsked = /[?&](q|office|category|topic|body|genre|year|state)=[^&]/.test(location.search);
  if (isAsked && location.protocol !== "file:") root.dataset.asked = "";
}
