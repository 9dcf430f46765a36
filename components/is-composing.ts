/** Safari ends composing before the key that ends it; only the old code tells. */
const PROCESSED = 229;

/** Whether a key belongs to an input method that is composing (Chinese, Japanese): it is no command. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === PROCESSED;
}
