// Saved views: names for addresses, kept in this browser.

const KEY = "westphalia-views";

/** @returns {Record<string, string>} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

/** @param {Record<string, string>} views */
function keep(views) {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
  } catch {
    alert("This browser keeps nothing for this page; copy the link instead.");
  }
}

/** @param {HTMLSelectElement} select */
function show(select) {
  const views = kept();
  select.replaceChildren(new Option("Saved views", ""));
  for (const [name, address] of Object.entries(views)) select.append(new Option(name, address));
  if (select.length > 1) select.append(new Option("Forget the one on screen", "forget"));
  select.hidden = select.length <= 1;
}

/** Wire the button that saves this view and the list that leads back to saved ones. */
export function savedViews() {
  const select = document.getElementById("saved");
  if (!(select instanceof HTMLSelectElement)) return;
  show(select);
  document.querySelector("[data-save]")?.addEventListener("click", () => {
    const name = prompt("A name for this view:", document.title.split(" · ")[0]);
    if (!name) return;
    keep({ ...kept(), [name]: location.pathname + location.search });
    show(select);
  });
  select.addEventListener("change", () => {
    if (select.value === "forget") {
      const here = location.pathname + location.search;
      keep(Object.fromEntries(Object.entries(kept()).filter(([, address]) => address !== here)));
      show(select);
    } else if (select.value.startsWith("/")) location.assign(select.value);
  });
}
