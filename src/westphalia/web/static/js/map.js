// @ts-check
/**
 * The map: where stories are, drawn by d3-geo into `#map`. A filled circle is a place that is known; a dashed ring stands in
 * the middle of a country of which no more is known, and the whole country is tinted: nobody said that it was in the middle.
 */

import { addZoomButtons, attempt, counted, statusOf, tipOf, wordsOf } from "./beside.js";
import { balanceColour, balanceOf, coloursOfPage, mixed, onThemeChange } from "./colours.js";
import { balanceKey, drawn } from "./drawing.js";
import { offerFiles, pngFile, svgFile } from "./files.js";
import { periodAsked, watchPeriod } from "./period.js";
import { fetched, pageUnderFilter, sourceOf } from "./source.js";

/** @typedef {import("./colours.js").Colours} Colours */
/** @typedef {{place: string, country: string | null, lat: number | null, lon: number | null, precision: "point" | "country",
 *   stories: number, cooperation: number, conflict: number, intensity: number | null, last: string | null,
 *   numeric: string | null, centre: [number, number] | null}} Place */
/** @typedef {{places: Place[], nowhere: {untold: number, unknown: number}}} Places */

/** A mark of the map: a place, or a country with all that is known of it alone.
 * @typedef {object} Mark
 * @property {[number, number] | null} at  Longitude and latitude; null where the atlas has neither shape nor middle.
 * @property {boolean} vague  True for a country.
 * @property {string} name
 * @property {string} place  What a list is asked for.
 * @property {string | null} numeric
 * @property {number} stories
 * @property {number} cooperation
 * @property {number} conflict
 * @property {number | null} intensity
 * @property {string | null} last */

/** What the map is made of and how it stands.
 * @typedef {object} Atlas
 * @property {HTMLElement} container
 * @property {any[]} countries  Shapes, as GeoJSON.
 * @property {Mark[]} marks
 * @property {number} most  Stories of the largest mark so far: sizes can be compared while the sliders move.
 * @property {Colours} colours
 * @property {import("./source.js").Period} period
 * @property {{k: number, x: number, y: number}} view  How near, and where: a point p of the world is at x + k * p.
 * @property {Frame} frame
 * @property {SVGSVGElement} svg
 * @property {(text: string) => void} say
 * @property {import("./beside.js").Tip} tip
 * @property {AbortController} fetching */

/** The size of the picture, and how the world is laid out in it.
 * @typedef {{width: number, height: number, whole: number, projection: any}} Frame */

const NEAREST = 32; // times the size at first
const MOVED = 4; // pixels from which on a press is no click
const [NORTH, SOUTH] = [83, -57]; // degrees, shown at first: between them is where people live

const container = document.getElementById("map");
if (container) start(container);

/** @param {HTMLElement} container */
function start(container) {
  const say = statusOf(container);
  attempt(say, async () => {
    const atlas = await atlasIn(container, say);
    connect(atlas);
    await show(atlas);
  });
}

/** @param {HTMLElement} container @param {(text: string) => void} say @returns {Promise<Atlas>} */
async function atlasIn(container, say) {
  if (!d3()?.geoPath || !topojson()) throw new Error("its libraries are missing; install the package again");
  const fetching = new AbortController();
  const world = await fetched(new URL("../vendor/countries-110m.json", import.meta.url), fetching.signal);
  const svg = /** @type {SVGSVGElement} */ (drawn("svg"));
  svg.style.display = "block";
  Object.assign(container.style, { position: "relative", height: "auto" }); // as high as the world is at this width
  container.append(svg);
  return {
    container, svg, say, fetching,
    countries: topojson().feature(world, world.objects.countries).features,
    marks: [],
    most: 1,
    colours: coloursOfPage(),
    period: periodAsked(container),
    view: { k: 1, x: 0, y: 0 },
    frame: frameFor(container),
    tip: tipOf(container),
  };
}

/** From classic scripts of the page; they ship no types.
 * @returns {any} */
function d3() {
  return /** @type {any} */ (window).d3;
}

/** @returns {any} */
function topojson() {
  return /** @type {any} */ (window).topojson;
}

/** @param {Atlas} atlas */
function connect(atlas) {
  const { container } = atlas;
  connectPointer(atlas);
  connectKeys(atlas);
  addZoomButtons(container, {
    nearer: () => zoomMiddle(atlas, 1.6), farther: () => zoomMiddle(atlas, 1 / 1.6), all: () => wholeWorld(atlas),
  });
  watchPeriod(container, "map", (period) => {
    atlas.period = period;
    show(atlas);
  });
  onThemeChange(() => {
    atlas.colours = coloursOfPage();
    draw(atlas);
  });
  new ResizeObserver(() => {
    if (container.clientWidth === atlas.frame.width) return;
    atlas.frame = frameFor(container);
    wholeWorld(atlas);
    draw(atlas);
  }).observe(container);
  const svg = () => svgFile(atlas.svg, atlas.colours.surface);
  offerFiles("westphalia-map", { svg, png: () => pngFile(svg()) }, atlas.say);
}

// ---------------------------------------------------------------------------------------------------- data

/** Fetch what the page's filter and the sliders ask for, and draw it.
 * @param {Atlas} atlas */
function show(atlas) {
  atlas.fetching.abort(); // of an older answer that would overwrite this one
  atlas.fetching = new AbortController();
  return attempt(atlas.say, async () => {
    /** @type {Places} */
    const found = await fetched(sourceOf(atlas.container, atlas.period), atlas.fetching.signal);
    atlas.marks = marksOf(found.places, new Map(atlas.countries.map((shape) => [idOf(shape), shape])));
    atlas.most = Math.max(atlas.most, ...atlas.marks.map(({ stories }) => stories));
    draw(atlas);
    atlas.say(notDrawn(found, atlas.marks));
  });
}

/** A shape's ISO number; Kosovo and two more have none there and go by their names.
 * @param {any} shape @returns {string} */
function idOf(shape) {
  return shape.id ?? shape.properties.name;
}

/** @param {Place[]} places @param {Map<string, any>} shapes  By id. @returns {Mark[]} the largest first, to lie below. */
function marksOf(places, shapes) {
  const points = places.filter(({ precision }) => precision === "point").map(pointOf);
  /** @type {Map<string, Place[]>} */
  const byCountry = new Map();
  for (const place of places.filter(({ precision }) => precision === "country")) {
    const country = place.country ?? place.place;
    byCountry.set(country, [...(byCountry.get(country) ?? []), place]);
  }
  const countries = [...byCountry].map(([country, rows]) => countryOf(country, rows, shapes));
  return [...points, ...countries].sort((a, b) => b.stories - a.stories);
}

/** @param {Place} place @returns {Mark} */
function pointOf(place) {
  return { ...place, at: [place.lon ?? 0, place.lat ?? 0], vague: false, name: place.place };
}

/** One mark of all rows that are known by this country alone.
 * @param {string} country @param {Place[]} rows @param {Map<string, any>} shapes @returns {Mark} */
function countryOf(country, rows, shapes) {
  const sum = (/** @type {"stories" | "cooperation" | "conflict"} */ name) => rows.reduce((all, row) => all + row[name], 0);
  const [{ place, numeric, centre, intensity }] = rows; // the busiest: as a rule the country's own name
  const shape = shapes.get(numeric ?? "");
  const others = rows.length > 1 ? ` and ${counted(rows.length - 1, "other place", "other places")} in it` : "";
  return {
    at: shape ? middleOf(shape) : centre && [centre[1], centre[0]],
    vague: true, numeric,
    name: place + others,
    place: rows.length > 1 ? country : place,
    stories: sum("stories"), cooperation: sum("cooperation"), conflict: sum("conflict"),
    intensity: rows.length > 1 ? null : intensity,
    last: rows.map((row) => row.last ?? "").sort().at(-1) || null,
  };
}

/** The middle of a country's largest piece of land: that of all its pieces may lie at sea.
 * @param {any} shape @returns {[number, number]} */
function middleOf({ geometry }) {
  const pieces = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const lands = pieces.map((/** @type {any} */ coordinates) => ({ type: "Polygon", coordinates }));
  return d3().geoCentroid(d3().greatest(lands, d3().geoArea));
}

/** What the map cannot show, in words.
 * @param {Places} found @param {Mark[]} marks @returns {string} */
function notDrawn({ nowhere: { untold, unknown } }, marks) {
  const off = marks.filter(({ at }) => !at);
  const parts = [
    untold && `${counted(untold, "story", "stories")} told without a place`,
    unknown && `${unknown.toLocaleString("en")} at places that the gazetteer does not know`,
    off.length && `${off.map(({ name, stories }) => `${name} (${stories})`).join(", ")}: no shape of theirs is on this map`,
  ];
  const told = parts.filter(Boolean).join("; ");
  return [marks.length ? "" : "No story under this filter has a place.", told && `Not drawn: ${told}.`].join(" ").trim();
}

// ---------------------------------------------------------------------------------------------------- drawing

/** Lay the world out for the width that there is; the part with people in it is shown at first.
 * @param {HTMLElement} container @returns {Frame} */
function frameFor(container) {
  const width = container.clientWidth || 640;
  const projection = d3().geoNaturalEarth1().fitWidth(width, { type: "Sphere" }).precision(0.5);
  const [x, y] = projection.translate();
  const top = projection([0, NORTH])[1];
  projection.translate([x, y - top]);
  const height = Math.round(projection([0, SOUTH])[1]);
  const whole = d3().geoPath(projection).bounds({ type: "Sphere" })[1][1];
  return { width, height, whole, projection };
}

/** Draw everything anew.
 * @param {Atlas} atlas */
function draw(atlas) {
  const { svg, frame, colours } = atlas;
  const key = keyOf(atlas);
  const height = frame.height + key.height;
  for (const [name, value] of Object.entries({ width: frame.width, height, viewBox: `0 0 ${frame.width} ${height}` })) {
    svg.setAttribute(name, String(value));
  }
  const clip = drawn("clipPath", { id: "map-frame" }, drawn("rect", { width: frame.width, height: frame.height }));
  const world = drawn("g", { "clip-path": "url(#map-frame)" }, worldOf(atlas), marksDrawn(atlas));
  svg.replaceChildren(drawn("rect", { width: frame.width, height, fill: colours.surface }), clip, world, key.drawing);
  follow(atlas);
}

/** The globe, its lands, and in colour those lands of which no more is known.
 * @param {Atlas} atlas @returns {SVGElement} */
function worldOf({ countries, marks, most, frame: { projection }, colours }) {
  const path = d3().geoPath(projection).digits(2);
  const vague = new Map(marks.filter((mark) => mark.vague && mark.numeric).map((mark) => [mark.numeric, mark]));
  const line = { "vector-effect": "non-scaling-stroke", "stroke-width": 0.5 };
  const sea = mixed(colours.surface, colours.muted, 0.06);
  const border = mixed(colours.surface, colours.muted, 0.5);
  const plain = { ...line, fill: mixed(colours.surface, colours.muted, 0.22), stroke: border };
  const tinted = (/** @type {Mark} */ mark) => {
    const colour = balanceColour(colours, balanceOf(mark));
    // Faint where there are few: one story must not paint a continent.
    const strength = 0.15 + 0.5 * Math.sqrt(mark.stories / most);
    return { ...line, fill: mixed(plain.fill, colour, strength), stroke: mixed(border, colour, strength) };
  };
  const lands = countries.map((shape) => {
    const mark = vague.get(idOf(shape));
    return drawn("path", { d: path(shape), ...(mark ? tinted(mark) : plain) });
  });
  const globe = drawn("path", { ...line, d: path({ type: "Sphere" }), fill: sea, stroke: border });
  return drawn("g", { class: "world" }, globe, ...lands);
}

/** @param {Atlas} atlas @returns {SVGElement} */
function marksDrawn(atlas) {
  const radius = radiusIn(atlas);
  const shown = atlas.marks.filter(({ at }) => at);
  const size = (/** @type {Mark} */ { stories, vague }) => Math.max(vague ? 3.5 : 2, radius(stories));
  return drawn("g", { class: "marks" }, ...shown.map((mark) => markDrawn(atlas, mark, size(mark))));
}

/** @param {Atlas} atlas @param {Mark} mark @param {number} r @returns {SVGElement} */
function markDrawn({ container, colours, period }, mark, r) {
  const colour = balanceColour(colours, balanceOf(mark));
  const paint = mark.vague
    ? { fill: "none", "pointer-events": "all", stroke: colour, "stroke-width": 1.5, "stroke-dasharray": dashes(r) }
    : { fill: colour, "fill-opacity": 0.75, stroke: colours.surface, "stroke-width": 0.75 };
  const words = `${mark.name}, ${counted(mark.stories, "story", "stories")}${mark.vague ? ", known by country only" : ""}`;
  // Not in the order of the tab key: there may be hundreds, and the list beside the map has the same links.
  return drawn("a", {
    href: pageUnderFilter(container, period, "/stories", { place: mark.place }), tabindex: -1, "aria-label": words,
  }, drawn("circle", { r, ...paint }));
}

/** Dashes that go round a circle without a seam, about three pixels each.
 * @param {number} r @returns {number} */
function dashes(r) {
  return (Math.PI * r) / Math.max(4, Math.round((Math.PI * r) / 3));
}

/** The area of a circle is by its stories; the largest is smaller on a narrow map.
 * @param {Atlas} atlas @returns {(stories: number) => number} */
function radiusIn({ most, frame: { width } }) {
  const largest = Math.min(26, Math.max(14, width / 36));
  return (stories) => largest * Math.sqrt(stories / most);
}

/** Below the map: how large, which colour, and what a ring is. It wraps where the page is narrow.
 * @param {Atlas} atlas @returns {{drawing: SVGElement, height: number}} */
function keyOf(atlas) {
  const { colours, frame } = atlas;
  const text = (/** @type {number} */ x, /** @type {string} */ words) =>
    drawn("text", { x, y: 13, "font-size": 12, fill: colours.ink }, words);
  const ring = { fill: "none", stroke: colours.even, "stroke-width": 1.5, "stroke-dasharray": dashes(6) };
  const dashed = drawn("circle", { cx: 8, cy: 9, r: 6, ...ring });
  /** @type {{width: number, drawing: SVGElement}[]} */
  const items = [
    sizesKey(atlas, text),
    { width: 232, drawing: balanceKey(colours) },
    { width: 170, drawing: drawn("g", {}, dashed, text(20, "known by country only")) },
  ];
  const drawing = drawn("g", { class: "key" });
  let [x, y] = [4, frame.height + 8];
  for (const item of items) {
    if (x > 4 && x + item.width > frame.width) [x, y] = [4, y + 24];
    drawing.append(drawn("g", { transform: `translate(${x} ${y})` }, item.drawing));
    x += item.width + 12;
  }
  return { drawing, height: y + 24 - frame.height };
}

/** Three circles, with how many stories they stand for.
 * @param {Atlas} atlas @param {(x: number, words: string) => SVGElement} text */
function sizesKey(atlas, text) {
  const { most, colours } = atlas;
  const radius = radiusIn(atlas);
  // No larger than the line is high.
  const fitting = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((count) => count <= most && radius(count) <= 10);
  const counts = [...new Set([fitting[0] ?? 1, fitting[fitting.length >> 1] ?? 1, fitting.at(-1) ?? 1])];
  const drawing = drawn("g");
  let x = 0;
  for (const count of counts) {
    const r = Math.max(2, radius(count));
    const circle = drawn("circle", { cx: x + r, cy: 9, r, fill: colours.even, "fill-opacity": 0.75 });
    drawing.append(circle, text(x + 2 * r + 4, String(count)));
    x += 2 * r + 12 + 7 * String(count).length;
  }
  drawing.append(text(x, most > 1 ? "stories" : "story"));
  return { width: x + 44, drawing };
}

/** Bring the drawing to where the view is: lands grow with it, marks keep their size.
 * @param {Atlas} atlas */
function follow({ svg, marks, view: { k, x, y }, frame: { projection } }) {
  svg.querySelector(".world")?.setAttribute("transform", `translate(${x} ${y}) scale(${k})`);
  const shown = marks.filter(({ at }) => at);
  svg.querySelectorAll(".marks circle").forEach((circle, i) => {
    const [px, py] = projection(shown[i].at);
    circle.setAttribute("transform", `translate(${x + k * px} ${y + k * py})`);
  });
  svg.style.touchAction = k > 1 ? "none" : "pan-x pan-y"; // a finger scrolls the page until the map has been enlarged
}

// ---------------------------------------------------------------------------------------------------- moving about

/** Look at another part, but never past the edge of the world.
 * @param {Atlas} atlas @param {{k: number, x: number, y: number}} wanted */
function look(atlas, { k, x, y }) {
  const { frame: { width, height, whole, projection } } = atlas;
  const top = d3().geoPath(projection).bounds({ type: "Sphere" })[0][1];
  atlas.view = { k, x: clamp(x, width - k * width, 0), y: clamp(y, Math.min(0, height - k * whole), Math.max(0, -k * top)) };
  follow(atlas);
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}

/** @param {Atlas} atlas @param {number} factor @param {number} px @param {number} py  What stays where it is. */
function zoomAt(atlas, factor, px, py) {
  const { k, x, y } = atlas.view;
  const wanted = clamp(k * factor, 1, NEAREST);
  look(atlas, { k: wanted, x: px - ((px - x) * wanted) / k, y: py - ((py - y) * wanted) / k });
}

/** @param {Atlas} atlas @param {number} factor */
function zoomMiddle(atlas, factor) {
  zoomAt(atlas, factor, atlas.frame.width / 2, atlas.frame.height / 2);
}

/** @param {Atlas} atlas */
function wholeWorld(atlas) {
  look(atlas, { k: 1, x: 0, y: 0 });
}

/** @param {Atlas} atlas */
function connectKeys(atlas) {
  const { container } = atlas;
  container.tabIndex = 0;
  container.setAttribute("role", "application");
  const said = container.getAttribute("aria-label") ?? "Map of stories";
  container.setAttribute("aria-label", `${said}. Plus and minus: nearer and farther. Arrows: move. 0: the whole world.`);
  const move = (/** @type {number} */ dx, /** @type {number} */ dy) => () =>
    look(atlas, { k: atlas.view.k, x: atlas.view.x + dx * 60, y: atlas.view.y + dy * 60 });
  /** @type {Record<string, () => void>} */
  const moves = {
    "+": () => zoomMiddle(atlas, 1.6), "-": () => zoomMiddle(atlas, 1 / 1.6), 0: () => wholeWorld(atlas),
    ArrowLeft: move(1, 0), ArrowRight: move(-1, 0), ArrowUp: move(0, 1), ArrowDown: move(0, -1),
  };
  container.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in moves)) return;
    event.preventDefault();
    moves[event.key]();
  });
}

/** Wheel, drag with one finger or the mouse, pinch with two.
 * @param {Atlas} atlas */
function connectPointer(atlas) {
  const { svg } = atlas;
  svg.addEventListener("wheel", (event) => {
    if (atlas.view.k === 1 && event.deltaY > 0) return; // there is nothing farther: the page scrolls on
    event.preventDefault();
    const [px, py] = placeIn(svg, event);
    zoomAt(atlas, 2 ** (-event.deltaY * (event.deltaMode ? 0.05 : 0.002)), px, py);
  }, { passive: false });
  connectFingers(atlas);
  svg.addEventListener("dragstart", (event) => event.preventDefault()); // a mark is a link, which could be dragged away
  svg.addEventListener("pointermove", (event) => showTip(atlas, event));
  svg.addEventListener("pointerleave", () => atlas.tip.hide());
}

/** @param {Atlas} atlas */
function connectFingers(atlas) {
  const { svg } = atlas;
  /** @type {Map<number, [number, number]>} */
  const fingers = new Map();
  let way = 0; // in pixels since the press: a click has none
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!fingers.size) way = 0;
    fingers.set(event.pointerId, placeIn(svg, event));
  });
  svg.addEventListener("pointermove", (event) => {
    if (!event.buttons) fingers.delete(event.pointerId); // it was lifted outside of the map
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = placeIn(svg, event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    way += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (way > MOVED) svg.setPointerCapture(event.pointerId); // not before: a click must reach the mark below it
    drag(atlas, before, now, other);
    fingers.set(event.pointerId, now);
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    svg.addEventListener(kind, (event) => fingers.delete(/** @type {PointerEvent} */ (event).pointerId));
  }
  svg.addEventListener("click", (event) => way > MOVED && event.preventDefault(), { capture: true });
}

/** @param {Atlas} atlas @param {[number, number]} before @param {[number, number]} now
 * @param {[number, number]} [other]  A second finger, which keeps its place. */
function drag(atlas, before, now, other) {
  if (other) {
    const apart = (/** @type {[number, number]} */ [x, y]) => Math.max(1, Math.hypot(x - other[0], y - other[1]));
    zoomAt(atlas, apart(now) / apart(before), other[0], other[1]);
    return;
  }
  const { k, x, y } = atlas.view;
  look(atlas, { k, x: x + now[0] - before[0], y: y + now[1] - before[1] });
}

/** @param {SVGSVGElement} svg @param {MouseEvent} event @returns {[number, number]} */
function placeIn(svg, event) {
  const box = svg.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

/** @param {Atlas} atlas @param {PointerEvent} event */
function showTip({ svg, marks, tip }, event) {
  const circle = event.buttons ? null : event.target instanceof Element && event.target.closest(".marks circle");
  const at = circle ? [...svg.querySelectorAll(".marks circle")].indexOf(circle) : -1;
  const mark = marks.filter(({ at: known }) => known)[at];
  if (!mark) return tip.hide();
  const [x, y] = placeIn(svg, event);
  const vague = mark.vague ? ["known by country only: it may be anywhere in it"] : [];
  return tip.show([mark.name, ...wordsOf(mark), ...vague, ...(mark.last ? [`last: ${mark.last}`] : [])], x, y);
}
