// Drag over a picture of time to look at that stretch alone: the days go into the address.

/** @typedef {{first: Date, last: Date}} Days */

const DAY = 86_400_000;

/** @param {SVGSVGElement} svg @returns {Days} */
function daysOf(svg) {
  return { first: new Date(svg.dataset.first), last: new Date(svg.dataset.last) };
}

/** The day at a share of the width. @param {Days} days @param {number} share */
function dayAt(days, share) {
  const count = Math.round((days.last - days.first) / DAY) + 1;
  return new Date(days.first.getTime() + Math.min(count - 1, Math.floor(share * count)) * DAY);
}

/** @param {SVGSVGElement} svg @param {PointerEvent} event */
function shareAt(svg, event) {
  const box = svg.getBoundingClientRect();
  return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
}

/** Go to this page with other days. @param {Date} from @param {Date} to */
function lookAt(from, to) {
  const address = new URL(location.href);
  address.searchParams.set("from", from.toISOString().slice(0, 10));
  address.searchParams.set("to", to.toISOString().slice(0, 10));
  address.searchParams.delete("page");
  location.assign(address);
}

/** @param {SVGSVGElement} svg */
function brush(svg) {
  const days = daysOf(svg);
  const width = svg.viewBox.baseVal.width;
  const shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  shade.setAttribute("class", "brushed");
  shade.setAttribute("height", String(svg.viewBox.baseVal.height));
  let start = null;

  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    start = shareAt(svg, event);
    svg.setPointerCapture(event.pointerId);
    shade.setAttribute("width", "0");
    svg.append(shade);
  });
  svg.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const end = shareAt(svg, event);
    shade.setAttribute("x", String(Math.min(start, end) * width));
    shade.setAttribute("width", String(Math.abs(end - start) * width));
  });
  svg.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const end = shareAt(svg, event);
    const [from, to] = [Math.min(start, end), Math.max(start, end)];
    shade.remove();
    start = null;
    if (to - from > 0.004) lookAt(dayAt(days, from), dayAt(days, to));
  });
  svg.addEventListener("pointercancel", () => {
    shade.remove();
    start = null;
  });
}

/** Make every picture of time on the page one that can be brushed. */
export function brushes() {
  for (const svg of document.querySelectorAll("svg[data-brush]")) brush(svg);
}
