import { browser } from 'wxt/browser';

/**
 * Stands in for WXT's class of this name in the scripts of pages (scripts/page-cost.ts): of all that one
 * can do the article script wants this alone, to hear that a newer script of the extension has come.
 */
export class ContentScriptContext {
  readonly #life = new AbortController();

  /** Ends the older scripts of the same name in this page, and begins to listen for newer ones. */
  constructor(name: string) {
    const started = `${browser.runtime.id}:${name}:started`;
    document.dispatchEvent(new CustomEvent(started));
    document.addEventListener(started, () => this.#life.abort(), { once: true });
  }

  /** Calls back when a newer script has taken this one's place. */
  onInvalidated(ended: () => void): void {
    this.#life.signal.addEventListener('abort', ended);
  }
}
