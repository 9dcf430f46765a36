import { type ArticleFacts, webAddress } from '@/utils/model/article';

/**
 * Puts a quotation with its source on the clipboard; whether that worked. It answers
 * a copy event of its own making, which works on plain http pages too and leaves the
 * page's selection alone.
 */
export function copyQuotation(quote: string, facts: ArticleFacts): boolean {
  const day = facts.publishedAt?.slice(0, 10);
  const origin = [facts.title, facts.source, day].filter(Boolean).join(' · ');
  const text = [`“${quote}”`, origin, webAddress(facts.url)].filter(Boolean).join('\n');
  let copied = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return copied;
}
