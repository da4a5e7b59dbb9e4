// What every page has: light or dark, the link to this very view, saved views, the brush, pictures as files.
import { brushes } from "./brush.js";
import { savedViews } from "./views.js";
import { coloursOfPage } from "./colours.js";
import { pngFile, save, svgFile } from "./files.js";

/** Switch between light and dark, and remember it. */
function themeButton() {
  const root = document.documentElement;
  document.getElementById("theme")?.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("westphalia-theme", root.dataset.theme);
    } catch {
      // It holds for this page.
    }
  });
}

/** Copy the address of this view: all of its state is in it. */
function copyButton() {
  const button = document.querySelector("[data-copy]");
  button?.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    const was = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = was), 1200);
  });
}

/** Leave out what was not filled in, so that addresses stay short. */
function shortAddresses() {
  document.querySelector("form.filter")?.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (typeof value !== "string" || (value.trim() !== "" && !(name === "clock" && value === "happened"))) continue;
      const kept = event.formData.getAll(name).filter((one) => String(one).trim() !== "" && one !== "happened");
      event.formData.delete(name);
      for (const one of kept) event.formData.append(name, one);
    }
  });
}

/** Save drawings of the page as files. */
function pictureButtons() {
  for (const button of document.querySelectorAll("[data-picture]")) {
    button.addEventListener("click", async () => {
      const svg = button.closest("figure")?.querySelector("svg");
      if (!svg) return;
      const file = svgFile(svg, coloursOfPage().surface);
      const ending = button.dataset.picture;
      save(ending === "svg" ? file : await pngFile(file), `${document.title.split(" · ")[0]}.${ending}`);
    });
  }
}

/** Layers of an article are shown as they are ticked. */
function layersAtOnce() {
  const form = document.querySelector("form.layers");
  form?.addEventListener("change", () => form.requestSubmit());
}

/** Offer the busiest actors where one is asked for, fetched when somebody first goes there. */
function offerActors() {
  const inputs = document.querySelectorAll("form.filter input[name=actor]");
  const offer = async () => {
    for (const input of inputs) input.removeEventListener("focus", offer);
    const answer = await fetch("/actors.json?size=300");
    if (!answer.ok) return;
    const list = document.createElement("datalist");
    list.id = "actors";
    for (const actor of (await answer.json()).actors) list.append(new Option(actor.name, actor.actor_id));
    document.body.append(list);
  };
  for (const input of inputs) input.addEventListener("focus", offer);
}

/** On a narrow screen the filter takes no room until it is asked for. */
function narrowFilter() {
  const box = document.querySelector("details.filter-box");
  if (box && matchMedia("(max-width: 44rem)").matches) box.open = false;
}

narrowFilter();
themeButton();
copyButton();
shortAddresses();
pictureButtons();
layersAtOnce();
offerActors();
brushes();
savedViews();
