// @ts-check
/**
 * What the pictures share: the colours of the page, the words beside a picture, the stretch of time it shows, and saving
 * it as a file. Nothing here writes a style attribute or markup from data: the page's Content-Security-Policy forbids the
 * first, and names and places come from articles.
 */

// ---------------------------------------------------------------------------------------------------- colours

/** @typedef {"cooperation" | "conflict" | "even" | "ink" | "muted" | "accent" | "surface"} ColourName */
/** @typedef {Record<ColourName, string>} Colours  Each as #rrggbb. */

/** The custom properties of the page, and what is taken where a page has none of that name.
 * @type {Colours} */
const USUAL = {
  cooperation: "#1f7a6d",
  conflict: "#b5482f",
  even: "#8a8a8a",
  ink: "#1c1c1c",
  muted: "#8a8a8a",
  accent: "#2f5fb3",
  surface: "#ffffff",
};

/** The colours of the page as it is shown now, light or dark.
 * @returns {Colours} */
export function coloursOfPage() {
  const probe = document.body.appendChild(document.createElement("span"));
  const names = /** @type {ColourName[]} */ (Object.keys(USUAL));
  const found = names.map((name) => {
    // Through a property that holds a colour, so that `light-dark()` and other functions are worked out.
    probe.style.color = `var(--${name}, ${USUAL[name]})`;
    return [name, plainColour(getComputedStyle(probe).color)];
  });
  probe.remove();
  return Object.fromEntries(found);
}

const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** Any CSS colour as #rrggbb, which every program that reads SVG knows.
 * @param {string} colour
 * @returns {string} */
export function plainColour(colour) {
  if (!pixel || /^#[0-9a-f]{6}$/i.test(colour)) return colour;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return hex([...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3));
}

/** @param {number[]} parts  Red, green and blue, 0 to 255. */
function hex(parts) {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** A colour between two: all of the first at 0, all of the second at 1.
 * @param {string} one  As #rrggbb.
 * @param {string} other  As #rrggbb.
 * @param {number} share
 * @returns {string} */
export function mixed(one, other, share) {
  const parts = (/** @type {string} */ colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const [from, to] = [parts(one), parts(other)];
  return hex(from.map((part, i) => part + (to[i] - part) * share));
}

/** How far what happened was one or the other: -1 all conflict, 0 as much of both, 1 all cooperation.
 * @param {{cooperation: number, conflict: number}} counts
 * @returns {number} */
export function balanceOf({ cooperation, conflict }) {
  return cooperation + conflict ? (cooperation - conflict) / (cooperation + conflict) : 0;
}

/** The colour of a balance.
 * @param {Colours} colours
 * @param {number} balance
 * @returns {string} */
export function balanceColour(colours, balance) {
  return mixed(colours.even, balance < 0 ? colours.conflict : colours.cooperation, Math.abs(balance));
}

/** Call back when the page turns light or dark, by the system's setting or by a switch of its own.
 * @param {() => void} changed */
export function onThemeChange(changed) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ["class", "style", "data-theme"] });
}

// ---------------------------------------------------------------------------------------------------- drawing

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with its attributes; null and undefined are left out.
 * @param {string} name
 * @param {Record<string, string | number | null | undefined>} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElement} */
export function drawn(name, attributes = {}, ...children) {
  const element = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, printable(String(value)));
  }
  element.append(...children.map((child) => (typeof child === "string" ? printable(child) : child)));
  return element;
}

/** Without the control characters that no XML file may hold.
 * @param {string} text */
function printable(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

/** What the colours mean: five steps from conflict to cooperation, 240 wide and 18 high.
 * @param {Colours} colours
 * @returns {SVGElement} */
export function balanceKey(colours) {
  const steps = [-1, -0.5, 0, 0.5, 1].map((balance, i) =>
    drawn("rect", { x: 54 + i * 16, y: 4, width: 16, height: 10, fill: balanceColour(colours, balance) }),
  );
  const label = (/** @type {number} */ x, /** @type {string} */ text, /** @type {string} */ anchor) =>
    drawn("text", { x, y: 13, "font-size": 12, "text-anchor": anchor, fill: colours.ink }, text);
  return drawn("g", {}, label(48, "conflict", "end"), ...steps, label(140, "cooperation", "start"));
}

// ---------------------------------------------------------------------------------------------------- words

/** The line by a picture that says what is not drawn, and what went wrong: that of its figure, or a new one.
 * @param {HTMLElement} container
 * @returns {(text: string) => void} */
export function statusOf(container) {
  const line = container.closest("figure")?.querySelector('[role="status"]') ?? document.createElement("p");
  if (!line.isConnected) {
    line.setAttribute("role", "status");
    container.after(line);
  }
  return (text) => {
    line.textContent = text;
  };
}

/** Do something, and say so where it fails; not where it was called off for something newer.
 * @param {(text: string) => void} say @param {() => unknown} action
 * @returns {Promise<boolean>} true where it did not fail. */
export async function attempt(say, action) {
  try {
    await action();
    return true;
  } catch (error) {
    const calledOff = error instanceof DOMException && error.name === "AbortError";
    if (!calledOff) say(`The picture cannot be had: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** @typedef {{show: (lines: string[], x: number, y: number) => void, hide: () => void}} Tip */

/** A small box of words over a picture; the first line is its head.
 * @param {HTMLElement} container  Where it is placed: x and y are from its upper left corner.
 * @returns {Tip} */
export function tipOf(container) {
  const box = container.appendChild(document.createElement("div"));
  box.className = "tip";
  box.hidden = true;
  Object.assign(box.style, { position: "absolute", pointerEvents: "none", zIndex: "2" });
  return {
    show(lines, x, y) {
      box.replaceChildren(...lines.map(lineOfTip));
      box.hidden = false;
      // Beside the pointer, and on its other side where there is no room.
      const left = x + 14 + box.offsetWidth > container.clientWidth ? x - 14 - box.offsetWidth : x + 14;
      const top = Math.min(y + 14, container.clientHeight - box.offsetHeight);
      Object.assign(box.style, { left: `${Math.max(0, left)}px`, top: `${Math.max(0, top)}px` });
    },
    hide() {
      box.hidden = true;
    },
  };
}

/** @param {string} text @param {number} number */
function lineOfTip(text, number) {
  const line = document.createElement(number ? "div" : "strong");
  line.dir = "auto"; // a name may be written from right to left
  line.textContent = shortened(text, 120);
  return line;
}

/** @param {string} text @param {number} most @returns {string} */
export function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** A number with what it counts: "1 story", "1,016 stories".
 * @param {number} count @param {string} one @param {string} many @returns {string} */
export function counted(count, one, many) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** What there is to say of some stories, in lines of a tip.
 * @param {{stories: number, cooperation: number, conflict: number, intensity: number | null}} counts
 * @returns {string[]} */
export function wordsOf({ stories, cooperation, conflict, intensity }) {
  const mean = intensity === null ? [] : [`mean intensity ${String(intensity).replace("-", "−")}`];
  return [counted(stories, "story", "stories"), `${cooperation} cooperation, ${conflict} conflict`, ...mean];
}

/** Buttons over a picture that bring it nearer and farther.
 * @param {HTMLElement} container
 * @param {{nearer: () => void, farther: () => void, all: () => void}} moves */
export function addZoomButtons(container, { nearer, farther, all }) {
  const box = container.appendChild(document.createElement("div"));
  box.className = "zoom";
  Object.assign(box.style, { position: "absolute", top: "0.5rem", right: "0.5rem", zIndex: "1" });
  /** @type {[string, string, () => void][]} */
  const buttons = [["+", "Zoom in", nearer], ["−", "Zoom out", farther], ["⤢", "Show all", all]];
  for (const [sign, label, move] of buttons) {
    const button = box.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = sign;
    button.title = label;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", move);
  }
}

// ---------------------------------------------------------------------------------------------------- data

/** @typedef {{from?: string, to?: string}} Period  Days; an end that is open is left out. */

/** The address of a picture's data.
 * @param {HTMLElement} container  Has it in `data-source`.
 * @param {Period} period  Replaces that of the address.
 * @param {[string, string][]} [more]  Parameters that are added.
 * @returns {URL} */
export function sourceOf(container, period, more = []) {
  const address = new URL(container.dataset.source ?? "", location.href);
  setPeriod(address.searchParams, period);
  for (const [name, value] of more) address.searchParams.append(name, value);
  return address;
}

/** A page's address under the filter of this one.
 * @param {HTMLElement} container  Has the filter in `data-filter`, or else in the query of `data-source`.
 * @param {Period} period  As the sliders stand.
 * @param {string} path
 * @param {Record<string, string>} [changes]  Parameters that are replaced.
 * @returns {string} */
export function pageUnderFilter(container, period, path, changes = {}) {
  const query = new URLSearchParams(container.dataset.filter ?? sourceOf(container, period).search);
  setPeriod(query, period);
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  return query.size ? `${path}?${query}` : path;
}

/** @param {URLSearchParams} query @param {Period} period */
function setPeriod(query, { from, to }) {
  for (const [name, day] of Object.entries({ from, to })) {
    if (day) query.set(name, day);
    else query.delete(name);
  }
}

/** Fetch data of a picture.
 * @param {URL} address
 * @param {AbortSignal} signal
 * @returns {Promise<any>}
 * @throws {Error} with a sentence that can be shown. */
export async function fetched(address, signal) {
  const response = await fetch(address, { signal, headers: { Accept: "application/json" } }).catch((error) => {
    if (error.name === "AbortError") throw error;
    throw new Error("the desk does not answer. Is `westphalia serve` still running?");
  });
  if (!response.ok) {
    throw new Error(`the desk answered with status ${response.status}. Reload the page, or change its filter.`);
  }
  return response.json();
}

// ---------------------------------------------------------------------------------------------------- time

const DAY = 86_400_000; // milliseconds
const STEPS = 400; // of a slider, at most: finer than a hand can move it
const PAUSE = 250; // milliseconds without a move after which data is fetched

/** The period that the address of a picture's data asks for.
 * @param {HTMLElement} container
 * @returns {Period} */
export function periodAsked(container) {
  const query = new URL(container.dataset.source ?? "", location.href).searchParams;
  const [from, to] = [query.get("from"), query.get("to")];
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** The two sliders of a picture, `#…-from` and `#…-to`, over the days of `data-first` to `data-last`. What they are set to
 * is kept in the page's address, and told to the page by an event, `period`. An end that a slider leaves open is not in
 * the address: so a picture of all days shows those few beyond the usual ones as well.
 * @param {HTMLElement} container
 * @param {string} prefix  Of the ids.
 * @param {(period: Period) => void} changed */
export function watchPeriod(container, prefix, changed) {
  const scale = scaleOf(container);
  const [from, to] = ["from", "to"].map((end) => document.getElementById(`${prefix}-${end}`));
  if (!scale || !(from instanceof HTMLInputElement) || !(to instanceof HTMLInputElement)) return;

  const period = periodAsked(container);
  setRange(from, scale, scale.stepOf(period.from, 0), period.from);
  setRange(to, scale, scale.stepOf(period.to, scale.end), period.to);
  const settled = afterPause(() => {
    keepPeriod(period);
    container.dispatchEvent(new CustomEvent("period", { bubbles: true, detail: { ...period } }));
    changed({ ...period });
  });
  const moved = (/** @type {HTMLInputElement} */ slider) => {
    const day = scale.dayAt(slider.valueAsNumber);
    if (slider === from) period.from = slider.valueAsNumber > 0 ? day : undefined;
    else period.to = slider.valueAsNumber < scale.end ? day : undefined;
    sayDay(slider, day);
  };
  for (const [slider, other] of [[from, to], [to, from]]) {
    slider.addEventListener("input", () => {
      moved(slider);
      if (from.valueAsNumber > to.valueAsNumber) {
        other.value = slider.value;
        moved(other);
      }
      settled();
    });
  }
}

/** @typedef {{end: number, dayAt: (at: number) => string, stepOf: (day: string | undefined, usual: number) => number}} Scale */

/** The steps of a slider: days, or as many days together as make some hundred steps.
 * @param {HTMLElement} container
 * @returns {Scale | null} null where no period is known. */
function scaleOf(container) {
  const [first, last] = [container.dataset.first, container.dataset.last].map((day) => Date.parse(day ?? ""));
  if (!(last > first)) return null;
  const step = Math.max(1, Math.ceil((last - first) / DAY / STEPS)) * DAY;
  const end = Math.ceil((last - first) / step);
  return {
    end,
    dayAt: (at) => new Date(Math.min(first + at * step, last)).toISOString().slice(0, 10),
    stepOf: (day, usual) => {
      const at = Math.round((Date.parse(day ?? "") - first) / step);
      return Number.isNaN(at) ? usual : Math.min(Math.max(at, 0), end);
    },
  };
}

/** @param {HTMLInputElement} slider @param {Scale} scale @param {number} at @param {string} [day]  As it was asked for. */
function setRange(slider, scale, at, day) {
  Object.assign(slider, { min: "0", max: String(scale.end), step: "1", value: String(at) });
  sayDay(slider, day ?? scale.dayAt(at));
}

/** Say the day where a reader hears it, and in the `<output for="…">` where there is one.
 * @param {HTMLInputElement} slider @param {string} day */
function sayDay(slider, day) {
  slider.setAttribute("aria-valuetext", day);
  const shown = document.querySelector(`output[for~="${slider.id}"]`);
  if (shown) shown.textContent = day;
}

/** @param {Period} period */
function keepPeriod(period) {
  const address = new URL(location.href);
  setPeriod(address.searchParams, period);
  history.replaceState(history.state, "", address);
}

/** A function that runs once its calls have stopped for a moment.
 * @param {() => void} run
 * @param {number} [pause]  Milliseconds.
 * @returns {() => void} */
export function afterPause(run, pause = PAUSE) {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(run, pause);
  };
}

// ---------------------------------------------------------------------------------------------------- files

/** Let the page's `[data-export]` buttons save the picture.
 * @param {string} name  Of the file, without its ending.
 * @param {Record<string, () => Blob | Promise<Blob>>} makers  By ending.
 * @param {(text: string) => void} say  Told when it fails. */
export function offerFiles(name, makers, say) {
  for (const [ending, make] of Object.entries(makers)) {
    for (const button of document.querySelectorAll(`[data-export="${ending}"]`)) {
      button.addEventListener("click", () => attempt(say, async () => save(await make(), `${name}.${ending}`)));
    }
  }
}

/** @param {Blob} blob @param {string} name */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // not at once: some browsers begin to read it later
}

// What a style sheet may have said of a drawing, and a file must say itself; with what holds where nothing is said.
const INHERITED = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "font-family", "font-size",
  "font-weight", "text-anchor",
];
const OWN = { opacity: "1", display: "inline", "vector-effect": "none" };

/** A drawing of the page as a file of its own, with the look it has on the page.
 * @param {SVGSVGElement} drawing  In the page.
 * @param {string} background
 * @returns {Blob} */
export function svgFile(drawing, background) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const [originals, copies] = [drawing, copy].map((root) => [root, ...root.querySelectorAll("*")]);
  originals.forEach((original, i) => inlineLook(original, copies[i], original !== drawing));
  const { width, height } = sizeOf(drawing);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return asFile(copy, background);
}

/** A drawing that says its look itself as a file.
 * @param {SVGElement} drawing
 * @param {string} background
 * @returns {Blob} */
export function asFile(drawing, background) {
  const [x, y] = drawing.getAttribute("viewBox")?.split(/[ ,]+/) ?? [0, 0];
  drawing.prepend(drawn("rect", { x, y, width: "100%", height: "100%", fill: background }));
  return new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" });
}

/** @param {Element} original @param {Element} copy @param {boolean} inner  False for the drawing itself, which has no parent. */
function inlineLook(original, copy, inner) {
  const look = getComputedStyle(original);
  const above = inner && original.parentElement ? getComputedStyle(original.parentElement) : null;
  for (const name of INHERITED) inline(copy, name, look.getPropertyValue(name), above?.getPropertyValue(name));
  for (const [name, usual] of Object.entries(OWN)) inline(copy, name, look.getPropertyValue(name), inner ? usual : "block");
  for (const name of ["class", "tabindex", "role", "style", "href"]) copy.removeAttribute(name);
}

/** @param {Element} copy @param {string} name @param {string} value
 * @param {string} [otherwise]  What holds where the file does not say it. */
function inline(copy, name, value, otherwise) {
  if (!value || value === otherwise) copy.removeAttribute(name);
  else copy.setAttribute(name, name === "fill" || name === "stroke" ? plainPaint(value) : value);
}

/** @param {string} paint */
function plainPaint(paint) {
  return /^(none|url\(|transparent|rgba)/.test(paint) ? paint : plainColour(paint);
}

/** @param {SVGSVGElement} drawing */
function sizeOf(drawing) {
  const box = drawing.getBoundingClientRect();
  const asked = drawing.viewBox.baseVal;
  return box.width ? { width: box.width, height: box.height } : { width: asked.width, height: asked.height };
}

/** An SVG file as a PNG file, twice as fine as the page.
 * @param {Blob} file
 * @param {number} [scale]
 * @returns {Promise<Blob>} */
export async function pngFile(file, scale = 2) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise((done) => canvas.toBlob(done, "image/png"));
    if (!made) throw new Error("the browser made no image of it");
    return made;
  } finally {
    URL.revokeObjectURL(address);
  }
}
