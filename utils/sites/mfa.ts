/**
 * The foreign ministry's pages (`mfa.gov.cn`, `fmprc.gov.cn`): made with TRS. The
 * oldest English ones have no element around the body, only two metas before and after it.
 */
import { tableAdapter } from './table-adapter';
import { TRS } from './trs';

const START = 'meta[name="TRSWCM.ContStart"]';
const END = 'meta[name="TRSWCM.ContEnd"]';

/** Reads the foreign ministry's article pages, Chinese and English. */
export const mfaAdapter = tableAdapter({
  site: 'mfa',
  title: [...TRS.title, '.news-main h1', 'h1', '#article_title', '.title'],
  time: [...TRS.time, '.news-time', '.time'],
  source: [...TRS.source],
  author: [...TRS.author],
  body: [...TRS.body, '.news-main', '.content_text'],
  excluded: [...TRS.excluded, '.news-main > h1, .news-main > .time, .news-main > .title'],
  windowTitleEnd: /\s*[_—-]+\s*(?:中华人民共和国外交部|Ministry of Foreign Affairs).*$/,
  datedAddress: true,
  otherBody: (root) => root.querySelector(START)?.parentElement ?? undefined,
  leavesOut: outsideTheMarks,
});

/** Of a body between metas: what stands before the first or after the last of them. */
function outsideTheMarks(root: ParentNode): (element: Element) => boolean {
  const start = root.querySelector(START);
  const end = root.querySelector(END);
  return (element) =>
    start !== null &&
    !element.contains(start) &&
    ((start.compareDocumentPosition(element) & 2) !== 0 ||
      (end !== null && !element.contains(end) && (end.compareDocumentPosition(element) & 4) !== 0));
}
