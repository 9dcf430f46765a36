/** The part of the library that works on the text of a node alone. */
declare module 'dom-anchor-text-quote' {
  interface HasText {
    readonly textContent: string;
  }
  interface Quote {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  export function fromTextPosition(root: HasText, position: { start: number; end: number }): Quote;
  export function toTextPosition(
    root: HasText,
    selector: Quote,
    options?: { readonly hint?: number },
  ): { start: number; end: number } | null;
}
