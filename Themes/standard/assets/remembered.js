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
}
