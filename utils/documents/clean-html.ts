import DOMPurify from 'dompurify';
import type { HtmlReading } from './html-document';

/** How HTML is read in a browser: parsed without a window, so that no script runs and no picture is asked for, then cleaned. */
export const BROWSER_HTML: HtmlReading = {
  parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  clean: cleanElement,
};

const OPTIONS = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea', 'img', 'picture', 'source', 'audio', 'video'],
  FORBID_ATTR: ['src', 'srcset', 'background', 'poster', 'class', 'id'],
  KEEP_CONTENT: true,
  // What stands in a field is no text of the page.
  ADD_FORBID_CONTENTS: ['textarea', 'select', 'option', 'button'],
};

/** The element without scripts, styles, forms, pictures and everything else that could run, load or ask. */
function cleanElement(root: Element): Element {
  return DOMPurify.sanitize(root.cloneNode(true), { ...OPTIONS, RETURN_DOM: true }) as unknown as Element;
}
