/** The id of the article that the address of the tab names. */
export function idInAddress(): string | undefined {
  try {
    return decodeURIComponent(location.hash.slice(1)) || undefined;
  } catch {
    return undefined; // an address that was cut in the middle of a character
  }
}

/** Puts what is open into the address, as a step of the tab's history; undefined for the list of documents. */
export function putInAddress(id: string | undefined): void {
  const hash = id === undefined ? '' : `#${encodeURIComponent(id)}`;
  if (location.hash !== hash || location.search !== '') history.pushState(undefined, '', location.pathname + hash);
}
