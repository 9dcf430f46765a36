import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExport } from './parse-export';
import { inScope } from '@/utils/exchange/scope';
import { readerData } from './arbitrary-data';
import { exportText } from './export-text';
import { ARTICLE, EMPTY, ID, note, SAMPLE } from './sample-data';

const OTHER = note({ id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789ae' }, { articleId: 'sina:other' });

describe('inScope', () => {
  it('is everything, the trash included', () => {
    expect(inScope(SAMPLE, { type: 'all' })).toEqual(SAMPLE);
  });

  it('is an article with its notes, pledges, verdicts and tags, without the trash', () => {
    const data = { ...SAMPLE, annotations: [...SAMPLE.annotations, OTHER] };
    expect(inScope(data, { type: 'articles', ids: [ARTICLE.id] })).toEqual({
      ...SAMPLE,
      ...{ annotations: [note()], entries: [], drafts: [] },
    });
  });

  it('is one note with its article and tags', () => {
    expect(inScope(SAMPLE, { type: 'notes', ids: [ID] })).toEqual({
      ...{ ...EMPTY, annotations: [note()], articles: [ARTICLE], tags: SAMPLE.tags },
    });
  });

  it('is an own entry that a note is about', () => {
    const [, entry] = SAMPLE.entries;
    const about = note({ 'meipi:about': ['person/shi-liusheng', 'apples-2025'] });
    const found = inScope({ ...SAMPLE, annotations: [about] }, { type: 'notes', ids: [ID] });
    expect(found).toMatchObject({ entries: [entry], verdicts: SAMPLE.verdicts });
  });

  it('comes back from a file as it went out, whatever the scope', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(readerData, fc.nat(), (data, seed) => {
        const notes = data.annotations.filter((_, index) => (index + seed) % 2 === 0).map(({ id }) => id);
        const articles = data.articles.filter((_, index) => (index + seed) % 2 === 0).map(({ id }) => id);
        for (const scope of [{ type: 'notes', ids: notes } as const, { type: 'articles', ids: articles } as const]) {
          const part = inScope(data, scope);
          expect(parseExport(exportText(part))).toEqual({ ok: true, value: part });
          expect(new Set(part.articles.map(({ id }) => id))).toEqual(
            new Set(scope.type === 'articles' ? articles : part.annotations.map(({ articleId }) => articleId)),
          );
        }
      }),
    );
  });
});
