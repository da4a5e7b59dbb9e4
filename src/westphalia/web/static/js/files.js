// @ts-check
/** A picture as a file: SVG, and PNG of it. */

import { attempt } from "./beside.js";
import { plainColour } from "./colours.js";
import { drawn } from "./drawing.js";

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
