/** A mark of the page: a mention or statement by the start of its span, a note or reader's mark by its id. */
export type MarkRef =
  | { readonly type: 'mention'; readonly start: number }
  | { readonly type: 'pledge'; readonly start: number }
  | { readonly type: 'note'; readonly id: string };
