// @ts-check
/** The colours of the page, as it is shown now, and what stands between cooperation and conflict. */

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
