// Before anything is drawn: the colours this reader chose, so that no page flashes in others.
(() => {
  try {
    const chosen = localStorage.getItem("westphalia-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // No storage (a private window): the system's choice holds.
  }
})();
