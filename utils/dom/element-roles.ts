/**
 * What an element does to the text around it. Decided by tag name and not by
 * computed style, so that one document always gives one text: with or without
 * its style sheets, on paper, in a narrow window.
 */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol optgroup p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const SILENT = new Set(
  (
    'audio canvas datalist embed head iframe input math meta noframes noscript object option rp rt script select ' +
    'style svg template textarea title video'
  ).split(' '),
);

/** Whether the element stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/** Whether the element ends a line without having a text (`br`, `hr`). */
export function isLineBreak(element: Element): boolean {
  return element.localName === 'br' || element.localName === 'hr';
}

/** Whether the element's text is never read: scripts, form fields, fallback content, ruby annotations. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.localName);
}

/** Whether white space inside the element is kept. */
export function isPreformatted(element: Element): boolean {
  return element.localName === 'pre';
}
