/**
 * Reads an article on any page, by what articles have in common: the page's own
 * word first, then the place where most of its running text stands, then a
 * judgement whether that is an article, and a Chinese one. The page is only read.
 */
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { ArticlePage } from '@/utils/sites/site';
import { genericAddress, type PagePlace } from './address';
import { findBody } from './find-body';
import { headFacts } from './head-facts';
import { faultOf } from './is-article';
import { leaveOut } from './left-out';
import { linesOf } from './lines';
import { readLinkedData } from './linked-data';

/** Reads a page of any site. */
export type ReadPage = (document: Document, place: PagePlace) => Outcome<ArticlePage>;

/**
 * The article on a page: its facts, its body and what of that does not count. Refuses
 * with `no-article` lists, front pages, shops, search results, forums' indexes, players, galleries and
 * forms, with `not-chinese` texts in other languages, with `is-pdf` a PDF.
 * Never throws: a page that cannot be read holds no article.
 */
export const readGenericPage: ReadPage = (document, place) => {
  try {
    return document.contentType === 'application/pdf' ? failed('is-pdf') : read(document, place);
  } catch {
    return failed('no-article'); // Whatever a page does to its nodes while it is read is no reason to disturb it.
  }
};

function read(document: Document, place: PagePlace): Outcome<ArticlePage> {
  const address = genericAddress(document, place);
  const data = readLinkedData(document);
  const found = address && findBody(document, data);
  if (!found) return failed('no-article');
  const { body } = found;
  const facts = { ...address, ...headFacts(document, { body, data, url: address.url }) };
  const left = leaveOut(found, facts.title);
  const lines = linesOf(body, left.isExcluded).filter(({ text }) => !left.isExcludedLine(text));
  const fault = faultOf({ document, url: place.href, data, body, lines });
  return fault ? failed(fault) : done({ facts, body, ...left });
}
