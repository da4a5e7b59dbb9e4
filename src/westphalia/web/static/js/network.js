// @ts-check
/**
 * The network: who is tied to whom, drawn by cytoscape into `#network`; the table `#edges` beside it is the same in words.
 * A click on an actor fetches its other ties, a double click or Enter opens it; a click on a tie opens the pair.
 */

import { addZoomButtons, attempt, counted, shortened, statusOf, tipOf, wordsOf } from "./beside.js";
import { balanceColour, balanceOf, coloursOfPage, mixed, onThemeChange } from "./colours.js";
import { balanceKey, drawn } from "./drawing.js";
import { asFile, offerFiles } from "./files.js";
import { afterPause, periodAsked, watchPeriod } from "./period.js";
import { fetched, pageUnderFilter, sourceOf } from "./source.js";

/** @typedef {import("./colours.js").Colours} Colours */
/** @typedef {{id: string, name: string, stories: number}} Actor */
/** @typedef {{one: string, other: string, one_name: string, other_name: string, stories: number, cooperation: number,
 *   conflict: number, intensity: number | null}} Tie */
/** @typedef {{nodes: Actor[], edges: Tie[], left_out: {edges: number, stories: number}}} Net */
/** @typedef {"all" | "cooperation" | "conflict"} Kind */
/** @typedef {{x: number, y: number}} Point */

/** What the picture is made of and how it stands.
 * @typedef {object} Picture
 * @property {HTMLElement} container
 * @property {any} cy  The drawing of cytoscape, which ships no types.
 * @property {Colours} colours
 * @property {Kind} kind
 * @property {import("./source.js").Period} period
 * @property {Set<string>} expanded  Actors whose other ties were fetched.
 * @property {Map<string, Point>} places  Where an actor stands or stood, so that it comes back to the same place.
 * @property {(text: string) => void} say
 * @property {import("./beside.js").Tip} tip
 * @property {AbortController} fetching */

const NAME = 12; // pixels: the size of names at any zoom
const LARGEST = 56; // the width of the busiest actor, in units of the drawing
const WIDEST = 9; // of a tie
const MOST_TIES = 60; // that a picture holds legibly
const MOST_ADDED = 24; // ties of one actor that is expanded
const MOST_EXPANDED = 12; // a request each when the period changes

const container = document.getElementById("network");
if (container) start(container);

/** @param {HTMLElement} container */
function start(container) {
  const say = statusOf(container);
  attempt(say, () => {
    const picture = pictureIn(container, say);
    connect(picture);
    return show(picture);
  });
}

/** @param {HTMLElement} container @param {(text: string) => void} say @returns {Picture} */
function pictureIn(container, say) {
  const { cytoscape } = /** @type {any} */ (window); // a classic script of the page
  // Cytoscape writes a <style> with this one rule unless an element of that id is there; the page's policy would refuse it.
  document.head.append(Object.assign(document.createElement("template"), { id: "__________cytoscape_stylesheet" }));
  container.style.position = "relative";
  if (!container.clientHeight) container.style.height = "min(70vh, 40rem)";
  const cy = cytoscape({ container, boxSelectionEnabled: false, minZoom: 0.2, maxZoom: 6, style: [] });
  return {
    container, cy, say,
    colours: coloursOfPage(),
    kind: kindChosen(),
    period: periodAsked(container),
    expanded: new Set(),
    places: new Map(),
    tip: tipOf(container),
    fetching: new AbortController(),
  };
}

/** Let the picture answer to hands, keys, the page's controls and its theme.
 * @param {Picture} picture */
function connect(picture) {
  const { container, cy } = picture;
  connectPointer(picture);
  connectKeys(picture);
  connectTable(picture);
  for (const radio of document.querySelectorAll('input[name="kind"]')) {
    radio.addEventListener("change", () => {
      picture.kind = kindChosen();
      cy.style(styleOf(picture));
    });
  }
  watchPeriod(container, "net", (period) => {
    picture.period = period;
    show(picture);
  });
  document.querySelector("[data-reset]")?.addEventListener("click", () => {
    picture.expanded.clear();
    picture.places.clear();
    show(picture);
  });
  onThemeChange(() => {
    picture.colours = coloursOfPage();
    cy.style(styleOf(picture));
  });
  addZoomButtons(container, { nearer: () => zoomBy(cy, 1.3), farther: () => zoomBy(cy, 1 / 1.3), all: () => fitted(cy) });
  cy.on("zoom", afterPause(() => placeNames(picture), 60));
  cy.on("dragfree", "node", (/** @type {any} */ { target }) => {
    picture.places.set(target.id(), { ...target.position() });
    placeNames(picture);
  });
  offerFiles("westphalia-network", { png: () => asPng(picture), svg: () => asSvg(picture) }, picture.say);
}

// ---------------------------------------------------------------------------------------------------- data

/** Fetch what the page's filter and the sliders ask for, with the ties of the actors that were expanded, and draw it.
 * @param {Picture} picture */
function show(picture) {
  picture.fetching.abort(); // of an older answer that would overwrite this one
  picture.fetching = new AbortController();
  const expanded = [...picture.expanded];
  return attempt(picture.say, async () => {
    const [net, ...around] = await Promise.all([fetchNet(picture), ...expanded.map((id) => fetchNet(picture, id))]);
    const whole = around.reduce((sum, more, i) => joined(sum, more, expanded[i]), busiest(net));
    draw(picture, whole);
    picture.say(leftOut(whole));
  });
}

/** Fetch and add the other ties of one actor.
 * @param {Picture} picture @param {string} id */
async function expand(picture, id) {
  if (picture.expanded.has(id)) return;
  const before = picture.cy.edges().length;
  picture.expanded.add(id);
  if (picture.expanded.size > MOST_EXPANDED) picture.expanded.delete([...picture.expanded][0]);
  const { name } = picture.cy.getElementById(id).data();
  picture.say(`Fetching the ties of ${name}…`);
  if (!(await show(picture))) {
    picture.expanded.delete(id);
    return;
  }
  fitted(picture.cy);
  light(picture, picture.cy.getElementById(id));
  const more = picture.cy.edges().length - before;
  picture.say(more > 0 ? `${counted(more, "tie", "ties")} of ${name} added.` : `${name} has no other ties under this filter.`);
}

/** @param {Picture} picture @param {string} [around]  An actor that must take part. @returns {Promise<Net>} */
function fetchNet({ container, period, fetching }, around) {
  return fetched(sourceOf(container, period, around ? [["actor", around]] : []), fetching.signal);
}

/** The busiest ties of a net, those in them, and the rest as counts: an answer may hold all there are.
 * @param {Net} net @returns {Net} */
function busiest({ nodes, edges, left_out }) {
  const [shown, left] = [edges.slice(0, MOST_TIES), edges.slice(MOST_TIES)];
  const ends = new Set(shown.flatMap((tie) => [tie.one, tie.other]));
  return {
    nodes: nodes.filter(({ id }) => ends.has(id)),
    edges: shown,
    left_out: { edges: left_out.edges + left.length, stories: left_out.stories + storiesOf(left) },
  };
}

/** @param {Tie[]} ties */
function storiesOf(ties) {
  return ties.reduce((sum, tie) => sum + tie.stories, 0);
}

/** A net with the ties of one actor from another net. Those between others are not taken: they were counted only where
 * this actor took part as well.
 * @param {Net} net @param {Net} more @param {string} id @returns {Net} */
function joined(net, more, id) {
  const known = new Set(net.edges.map(idOf));
  const own = more.edges.filter((tie) => (tie.one === id || tie.other === id) && !known.has(idOf(tie)));
  const edges = own.slice(0, MOST_ADDED);
  const ends = new Set(edges.flatMap((tie) => [tie.one, tie.other]));
  for (const { id: present } of net.nodes) ends.delete(present);
  return {
    nodes: [...net.nodes, ...more.nodes.filter((actor) => ends.has(actor.id))],
    edges: [...net.edges, ...edges],
    left_out: {
      edges: Math.max(0, net.left_out.edges - edges.length),
      stories: Math.max(0, net.left_out.stories - storiesOf(edges)),
    },
  };
}

/** @param {Tie} tie @returns {string} */
function idOf({ one, other }) {
  return `${one} — ${other}`;
}

/** @param {Net} net @returns {string} */
function leftOut({ nodes, left_out: { edges, stories } }) {
  if (!nodes.length) return "No two actors are tied under this filter.";
  return edges ? `${counted(edges, "weaker tie", "weaker ties")} with ${counted(stories, "story", "stories")} not drawn.` : "";
}

// ---------------------------------------------------------------------------------------------------- drawing

/** Put a net in the place of what is drawn; who was there stays where they stood.
 * @param {Picture} picture @param {Net} net */
function draw(picture, net) {
  const { cy, places } = picture;
  const first = places.size === 0;
  if (first) net.nodes.forEach(({ id }, i) => places.set(id, onSpiral({ x: 0, y: 0 }, i, 60)));
  else placeFresh(net, places);
  cy.batch(() => {
    cy.elements().remove();
    cy.add(net.nodes.map((actor) => ({ group: "nodes", data: actor, position: { ...places.get(actor.id) } })));
    cy.add(net.edges.map((tie) => ({ group: "edges", data: { ...tie, id: idOf(tie), source: tie.one, target: tie.other } })));
  });
  cy.style(styleOf(picture));
  if (first) settle(picture);
  placeNames(picture);
}

/** A place on a spiral: turned by the golden angle each time, any number of points stay apart.
 * @param {Point} middle @param {number} number @param {number} wide  In units of the drawing. @returns {Point} */
function onSpiral({ x, y }, number, wide) {
  const [reach, angle] = [wide * Math.sqrt(number), number * 2.399963];
  return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
}

/** Give those who come later the free place nearest to the actors that they are tied to.
 * @param {Net} net @param {Map<string, Point>} places */
function placeFresh({ nodes, edges }, places) {
  for (const { id } of nodes.filter((actor) => !places.has(actor.id))) {
    const others = edges.flatMap(({ one, other }) => (one === id ? [other] : other === id ? [one] : []));
    const near = others.map((other) => places.get(other)).filter((place) => place !== undefined);
    const mean = (/** @type {"x" | "y"} */ axis) => near.reduce((sum, place) => sum + place[axis] / near.length, 0);
    const middle = { x: mean("x"), y: mean("y") };
    const taken = [...places.values()];
    const free = (/** @type {Point} */ place) =>
      taken.every(({ x, y }) => Math.abs(x - place.x) > 90 || Math.abs(y - place.y) > 45);
    let number = 4; // not upon those it is tied to
    while (!free(onSpiral(middle, number, 30))) number += 1;
    places.set(id, onSpiral(middle, number, 30));
  }
}

/** Let forces find the first places: the same on every run, for they start from the spiral and not from chance.
 * @param {Picture} picture */
function settle({ cy, places }) {
  cy.layout({
    name: "cose", animate: false, randomize: false, fit: false, nodeDimensionsIncludeLabels: true, padding: 30,
    nodeRepulsion: () => 40_000, idealEdgeLength: () => 90, edgeElasticity: () => 120, gravity: 0.6, numIter: 1_500,
    componentSpacing: 60, nodeOverlap: 12,
  }).run();
  widen(cy);
  cy.nodes().forEach((/** @type {any} */ node) => places.set(node.id(), { ...node.position() }));
  fitted(cy);
}

/** Forces make a round net; most pictures are wider than high, and names want width.
 * @param {any} cy */
function widen(cy) {
  const { w, h } = cy.elements().boundingBox();
  const factor = Math.min(Math.max((cy.width() * h) / (cy.height() * w), 1), 1.7);
  cy.nodes().positions((/** @type {any} */ node) => ({ x: node.position("x") * factor, y: node.position("y") }));
}

/** @param {any} cy */
function fitted(cy) {
  cy.fit(undefined, 28);
}

/** @param {any} cy @param {number} factor */
function zoomBy(cy, factor) {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** How the net looks: sizes by stories, colours by the balance of cooperation and conflict.
 * @param {Picture} picture @returns {object[]} */
function styleOf({ cy, colours, kind, container }) {
  const most = (/** @type {any} */ elements, /** @type {(data: any) => number} */ count) =>
    Math.max(1, ...elements.map((/** @type {any} */ element) => count(element.data())));
  const count = countOf(kind);
  const [weightiest, strongest] = [most(cy.nodes(), (actor) => actor.stories), most(cy.edges(), count)];
  const asked = new Set(sourceOf(container, {}).searchParams.getAll("actor"));
  const share = (/** @type {number} */ stories, /** @type {number} */ all) => Math.sqrt(stories / all);
  return [
    { selector: "node", style: {
      label: (/** @type {any} */ node) => shortened(node.data("name"), 32),
      width: (/** @type {any} */ node) => 9 + (LARGEST - 9) * share(node.data("stories"), weightiest),
      height: (/** @type {any} */ node) => 9 + (LARGEST - 9) * share(node.data("stories"), weightiest),
      "background-color": mixed(colours.surface, colours.even, 0.55),
      "border-width": (/** @type {any} */ node) => (asked.has(node.id()) ? 3 : 1),
      "border-color": (/** @type {any} */ node) => (asked.has(node.id()) ? colours.accent : colours.even),
      color: colours.ink, "font-family": getComputedStyle(container).fontFamily,
      // Names keep their size on the screen, so that coming nearer makes room for more of them.
      "font-size": () => NAME / cy.zoom(), "text-margin-y": () => 3 / cy.zoom(), "text-valign": "bottom",
      "text-outline-color": colours.surface, "text-outline-width": () => 2.5 / cy.zoom(),
    } },
    { selector: "edge", style: {
      width: (/** @type {any} */ edge) => Math.max(1, WIDEST * share(count(edge.data()), strongest)),
      "line-color": (/** @type {any} */ edge) => tieColour(colours, kind, edge.data()),
      display: (/** @type {any} */ edge) => (count(edge.data()) ? "element" : "none"),
      opacity: 0.8, "curve-style": "straight", "overlay-opacity": 0,
    } },
    { selector: "node.unnamed", style: { "text-opacity": 0, "text-outline-opacity": 0 } },
    { selector: ".pale", style: { opacity: 0.25 } },
    { selector: "node.lit", style: { "text-opacity": 1, "text-outline-opacity": 1, "z-index": 2 } },
    { selector: "edge.lit", style: { opacity: 1, "z-index": 1 } },
    { selector: "node.chosen", style: { "border-width": 3, "border-color": colours.accent } },
    { selector: "core", style: { "active-bg-opacity": 0 } },
  ];
}

/** @param {Kind} kind @returns {(tie: Tie) => number} */
function countOf(kind) {
  return (tie) => (kind === "all" ? tie.stories : tie[kind]);
}

/** @param {Colours} colours @param {Kind} kind @param {Tie} tie @returns {string} */
function tieColour(colours, kind, tie) {
  return kind === "all" ? balanceColour(colours, balanceOf(tie)) : colours[kind];
}

/** Hide names that would lie on one another; the busiest keep theirs. All are shown when pointed at.
 * @param {Picture} picture */
function placeNames({ cy }) {
  cy.style().update(); // the size of names depends on the zoom
  const nodes = cy.nodes().sort((/** @type {any} */ a, /** @type {any} */ b) => b.data("stories") - a.data("stories"));
  nodes.removeClass("unnamed");
  /** @type {any[]} */
  const taken = [];
  nodes.forEach((/** @type {any} */ node) => {
    const box = node.boundingBox({ includeNodes: false, includeOverlays: false, includeLabels: true });
    const free = taken.every((other) => box.x1 > other.x2 || box.x2 < other.x1 || box.y1 > other.y2 || box.y2 < other.y1);
    if (free) taken.push(box);
    else node.addClass("unnamed");
  });
}

// ---------------------------------------------------------------------------------------------------- hands and keys

/** @param {Picture} picture */
function connectPointer(picture) {
  const { cy, tip } = picture;
  // "One" tap: it waits until it is certain that no second follows.
  cy.on("onetap", "node", (/** @type {any} */ { target }) => expand(picture, target.id()));
  cy.on("dbltap", "node", (/** @type {any} */ { target, originalEvent }) => open(picture, target, originalEvent));
  cy.on("tap", "edge", (/** @type {any} */ { target, originalEvent }) => open(picture, target, originalEvent));
  cy.on("tap", (/** @type {any} */ { target }) => target === cy && light(picture, null));
  cy.on("mouseover", "node, edge", (/** @type {any} */ { target, renderedPosition: { x, y } }) => {
    light(picture, target);
    tip.show(wordsFor(target), x, y);
    picture.container.style.cursor = "pointer";
  });
  cy.on("mouseout", "node, edge", () => {
    light(picture, null);
    tip.hide();
    picture.container.style.cursor = "";
  });
  cy.on("viewport drag", () => tip.hide());
}

/** How much an actor weighs. Its ties are added up, and a story between three counts in two of them: so it is not said
 * that there are so many stories.
 * @param {number} stories @returns {string} */
function weightOf(stories) {
  return `${stories.toLocaleString("en")} over its ties`;
}

/** @param {any} target @returns {string[]} */
function wordsFor(target) {
  const { name, stories, one_name, other_name, ...counts } = target.data();
  if (target.isNode()) return [name, weightOf(stories), "click: its other ties; double click: open"];
  return [`${shortened(one_name, 40)} and ${shortened(other_name, 40)}`, ...wordsOf({ stories, ...counts })];
}

/** Make an actor with its ties, or a tie with its ends, stand out; and its row in the table.
 * @param {Picture} picture @param {any} target  null for nothing. */
function light({ cy }, target) {
  const near = target && (target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes()));
  cy.batch(() => {
    cy.elements().removeClass("lit pale chosen");
    if (!target) return;
    cy.elements().not(near).addClass("pale");
    near.addClass("lit");
    target.addClass("chosen");
  });
  for (const row of document.querySelectorAll("#edges tr.lit")) row.classList.remove("lit");
  if (target?.isEdge()) {
    const [one, other] = [target.data("one"), target.data("other")].map(CSS.escape);
    document.querySelector(`#edges tr[data-one="${one}"][data-other="${other}"]`)?.classList.add("lit");
  }
}

/** A row of the table that is pointed at, or has the focus in it, lights its tie.
 * @param {Picture} picture */
function connectTable(picture) {
  const table = document.getElementById("edges");
  const point = (/** @type {Event} */ { target }) => {
    const row = target instanceof Element ? target.closest("tr") : null;
    const { one = "", other = "" } = row?.dataset ?? {};
    const tie = picture.cy.getElementById(`${one} — ${other}`);
    light(picture, tie.length ? tie : null);
  };
  for (const kind of ["mouseover", "focusin"]) table?.addEventListener(kind, point);
  for (const kind of ["mouseleave", "focusout"]) table?.addEventListener(kind, () => light(picture, null));
}

/** Arrows go from actor to actor, the busiest first; the rest is as with a hand.
 * @param {Picture} picture */
function connectKeys(picture) {
  const { container, cy } = picture;
  container.tabIndex = 0;
  container.setAttribute("role", "application");
  const said = container.getAttribute("aria-label") ?? "Network of actors";
  container.setAttribute("aria-label", `${said}. Arrows: from actor to actor. Space: its other ties. Enter: open it.`);
  const chosen = () => cy.nodes(".chosen")[0];
  let at = -1;
  const go = (/** @type {number} */ step) => {
    const nodes = cy.nodes();
    if (!nodes.length) return;
    at = (at + step + nodes.length) % nodes.length;
    light(picture, nodes[at]);
    picture.say(`${nodes[at].data("name")}: ${weightOf(nodes[at].data("stories"))}.`);
  };
  /** @type {Record<string, () => void>} */
  const moves = {
    ArrowRight: () => go(1), ArrowDown: () => go(1), ArrowLeft: () => go(-1), ArrowUp: () => go(-1),
    Enter: () => chosen() && open(picture, chosen()),
    " ": () => chosen() && expand(picture, chosen().id()),
    Escape: () => light(picture, null),
    "+": () => zoomBy(cy, 1.3), "-": () => zoomBy(cy, 1 / 1.3), 0: () => fitted(cy),
  };
  container.addEventListener("keydown", (event) => {
    if (event.target !== container || event.ctrlKey || event.metaKey || event.altKey || !(event.key in moves)) return;
    event.preventDefault();
    moves[event.key]();
  });
}

/** Open the page of an actor or a pair; in a tab of its own with the key that does so for links.
 * @param {Picture} picture @param {any} target @param {MouseEvent} [event] */
function open({ container, period }, target, event) {
  const names = target.isNode() ? [target.id()] : [target.data("one"), target.data("other")];
  const folder = target.isNode() ? "actors" : "dyads";
  const path = `/${[folder, ...names.map(encodeURIComponent)].join("/")}`;
  const address = pageUnderFilter(container, period, path);
  if (event?.ctrlKey || event?.metaKey) window.open(address, "_blank", "noopener");
  else location.assign(address);
}

/** @returns {Kind} */
function kindChosen() {
  const radio = document.querySelector('input[name="kind"]:checked');
  const value = radio instanceof HTMLInputElement ? radio.value : "all";
  return value === "cooperation" || value === "conflict" ? value : "all";
}

// ---------------------------------------------------------------------------------------------------- file

/** @param {Picture} picture @returns {Promise<Blob>} */
function asPng(picture) {
  light(picture, null); // a file shows all alike
  return picture.cy.png({ output: "blob-promise", full: true, scale: 2, bg: picture.colours.surface });
}

/** The whole net as a drawing: lines, circles, names, and what the colours mean.
 * @param {Picture} picture @returns {Blob} */
function asSvg({ cy, colours, container }) {
  const box = cy.elements(":visible").boundingBox();
  const [x, y, width, height] = [box.x1 - 20, box.y1 - 30, box.w + 40, box.h + 50];
  const all = (/** @type {any} */ elements, /** @type {(element: any) => SVGElement} */ make) => elements.map(make);
  const svg = drawn("svg", { viewBox: `${x} ${y} ${width} ${height}`, width, height,
    "font-family": getComputedStyle(container).fontFamily });
  svg.append(
    ...all(cy.edges(":visible"), lineOf), ...all(cy.nodes(":visible"), circleOf),
    ...all(cy.nodes(":visible").not(".unnamed"), nameOf),
    drawn("g", { transform: `translate(${x} ${y + 6})` }, balanceKey(colours)),
  );
  return asFile(svg, colours.surface);
}

/** @param {any} edge */
function lineOf(edge) {
  const [from, to] = [edge.source().position(), edge.target().position()];
  return drawn("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: edge.style("line-color"),
    "stroke-width": edge.numericStyle("width"), "stroke-opacity": 0.8 });
}

/** @param {any} node */
function circleOf(node) {
  const { x, y } = node.position();
  return drawn("circle", { cx: x, cy: y, r: node.width() / 2, fill: node.style("background-color"),
    stroke: node.style("border-color"), "stroke-width": node.numericStyle("border-width") });
}

/** @param {any} node */
function nameOf(node) {
  const { x, y } = node.position();
  const size = node.numericStyle("font-size");
  return drawn("text", { x, y: y + node.height() / 2 + size * 1.1, "font-size": size, "text-anchor": "middle",
    fill: node.style("color"), stroke: node.style("text-outline-color"), "stroke-width": size / 4, "paint-order": "stroke",
    "stroke-linejoin": "round" }, shortened(node.data("name"), 32));
}
