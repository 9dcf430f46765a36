/** Notes of other programs, on the pages for which they were made: found by the addresses and rules of real pages. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { importFile } from '@/tests/e2e/support/exchange';
import { webPage } from '@/tests/e2e/support/generic-pages';
import { eventually, paintedWords, storedData } from '@/tests/e2e/support/page-state';
import { marked, noteOn, openArticle, t } from '@/tests/e2e/support/reader';
import { noted, readAtWish } from '@/tests/e2e/support/read-at-wish';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { temporaryFolder } from '@/tests/e2e/support/temporary-folder';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { HYPOTHESIS_ROW } from '@/tests/utils/exchange/foreign-samples';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';

const { url, html } = sampleArticle();
/** It calls itself by another address than the one at which it stands. */
const AMP = webPage('amp');
const AMP_WORDS = AMP.lines[0]?.slice(0, 8) ?? '';

const folder = temporaryFolder();
const { session } = useChromium({ pages: { [url]: html, [AMP.url]: AMP.html } });

/** The article as other readers may have met it: on the telephone, with tracking, at a place in it. */
const [, day = '', doc = ''] = /\/(\d{4}-\d\d-\d\d)\/doc-(i\w+)\./.exec(url) ?? [];
const MOBILE = `https://finance.sina.cn/${day}/detail-${doc}.d.html`;

function quoteOf(exact: string): object {
  return { type: 'TextQuoteSelector', exact };
}

function written(name: string, items: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(items));
  return file;
}

async function noteRows(page: Page): Promise<{ notes: AnnotationRecord[]; articles: Article[] }> {
  const { annotations, articles } = await storedData(page);
  return { notes: annotations as AnnotationRecord[], articles: articles as Article[] };
}

/** A note of another program on the page, by the address that the bar shows. */
const ON_AMP = written('amp.json', {
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: 'http://example.org/amp' },
  bodyValue: '来自别处。',
  target: { source: `${AMP.url}?utm_source=mail#top`, selector: quoteOf(AMP_WORDS) },
});

describe('notes of other programs', () => {
  it('stand at their words on the page of a publisher, whatever address they name', async () => {
    const options = await session.openExtensionPage('options.html');
    const file = written('two.json', [
      {
        ...{ type: 'Annotation', id: 'http://example.org/1', bodyValue: '数一数是几个词。' },
        target: { source: `${url}?from=timeline#p2`, selector: quoteOf('四个词') },
      },
      {
        ...{ ...HYPOTHESIS_ROW, uri: MOBILE, text: '通道先行。' },
        target: [{ source: MOBILE, selector: [quoteOf('通道')] }],
      },
    ]);
    await importFile(options, file, { t, added: 2 });
    expect((await noteRows(options)).articles).toHaveLength(1);
    const page = await openArticle(session, url);
    await noteOn(page, '数一数是几个词。').waitFor();
    await noteOn(page, '通道先行。').waitFor();
    const painted = await paintedWords(page);
    expect(painted['meipi-mark-yellow']?.toSorted()).toEqual(['四个词', '通道'].toSorted());
    const { notes, articles } = await noteRows(options);
    expect(notes.map(({ state }) => state)).toEqual(['anchored', 'anchored']);
    expect(articles.map(({ digest }) => digest !== '')).toEqual([true]);
  });

  it('stand on a page that calls itself by another address, when it was read before they came in', async () => {
    const page = await session.context.newPage();
    await page.goto(AMP.url);
    await readAtWish(session, page);
    await marked(page);
    const options = await session.openExtensionPage('options.html');
    const before = await eventually('the article', () => noteRows(options), {
      fits: (rows) => rows.articles.length === 1,
    });
    await importFile(options, ON_AMP, { t, added: 1 });
    const { notes, articles } = await noteRows(options);
    expect(articles).toEqual(before.articles);
    expect(notes.map(({ articleId }) => articleId)).toEqual(articles.map(({ id }) => id));
    await page.bringToFront();
    await noted(page, AMP_WORDS);
  });

  it('stand on a page that calls itself by another address, when they came in before it was read', async () => {
    const options = await session.openExtensionPage('options.html');
    await importFile(options, ON_AMP, { t, added: 1 });
    const page = await session.context.newPage();
    await page.goto(AMP.url);
    await readAtWish(session, page);
    await noted(page, AMP_WORDS);
    const { notes, articles } = await eventually('the note in its article', () => noteRows(options), {
      fits: (rows) => rows.notes[0]?.state === 'anchored' && rows.articles[0]?.digest !== '',
    });
    expect(articles.map(({ id }) => id)).toEqual(notes.map(({ articleId }) => articleId));
  });
});
