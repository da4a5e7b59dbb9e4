// @ts-check
/** The words beside a picture: what it says of itself, of what is under the pointer, and the buttons over it. */

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
