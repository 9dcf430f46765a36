/** What the reader did on an article before the overlay was there to answer. */
export interface Missed {
  readonly event: Event;
  /** What was selected at that moment, for meanwhile the reader may have gone on to other words; null where nothing was. */
  readonly selected: Range | null;
}
