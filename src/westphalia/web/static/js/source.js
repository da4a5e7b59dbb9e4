// @ts-check
/** Where the data of a picture comes from, under the filter of the page. */

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
export function setPeriod(query, { from, to }) {
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
