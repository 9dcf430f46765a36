/**
 * Puts a text on the clipboard; whether that worked. It answers a copy event of its own
 * making, which works on plain http pages too and leaves the page's selection alone; where
 * the browser lets no script copy, it asks for the clipboard. Both need that the reader has
 * just clicked or pressed a key.
 */
export async function copyText(text: string): Promise<boolean> {
  if (answeredCopy(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no clipboard on this page, or it is refused: the answer says so
  }
}

function answeredCopy(text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const carriedOut = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return copied && carriedOut;
}
