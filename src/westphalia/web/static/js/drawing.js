// @ts-check
/** SVG elements, and the key of the colours. */

import { balanceColour } from "./colours.js";

/** @typedef {import("./colours.js").Colours} Colours */

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
