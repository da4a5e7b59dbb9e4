// @ts-check
/** The stretch of time that a picture shows: two sliders. */

import { setPeriod } from "./source.js";

/** @typedef {import("./source.js").Period} Period */

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
