import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportFile, type ExportFormat, type ExportRequest } from '@/utils/exchange/export-file';
import { parseExport } from './parse-export';
import type { Article } from '@/utils/model/article';
import type { ReaderData } from '@/utils/model/reader-data';
import { contentOf, hostileLibrary, MADE } from './library';
import { memorySource } from './memory-source';
import { ARTICLE, EMPTY, ID, note, SAMPLE } from './sample-data';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

type Piece = string | Uint8Array;

function made(format: ExportFormat, data: ReaderData = SAMPLE, over: Partial<ExportRequest<Piece>> = {}) {
  const scope = over.scope ?? { type: 'all' as const };
  return exportFile<Piece>({
    ...{ format, scope, source: memorySource(data, scope), ...MADE },
    sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    namesOf: () => Promise.resolve({}),
    keep: (piece) => piece,
    ...over,
  });
}

async function bytesOf(...request: Parameters<typeof made>): Promise<Uint8Array> {
  return contentOf((await made(...request)).pieces);
}

async function unzipped(format: ExportFormat, data: ReaderData): Promise<Record<string, string>> {
  const files = unzipSync(await bytesOf(format, data));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

const TWO: ReaderData = {
  ...SAMPLE,
  articles: [ARTICLE, { ...ARTICLE, id: 'sina:iabc2', docId: 'iabc2', publishedAt: '2024-05-01' }],
  annotations: [
    ...SAMPLE.annotations,
    note({ id: 'urn:uuid:018f37c0-7c00-7abc-8def-0123456789aa' }, { articleId: 'sina:iabc2' }),
  ],
};

describe('exportFile', () => {
  it.each([
    ['json', 'meipi-20250101-000000.json'],
    ['markdown', 'meipi-20250101-000000.md'],
    ['markdown-zip', 'meipi-markdown-20250101-000000.zip'],
    ['csv', 'meipi-20250101-000000.csv'],
    ['html', '青云市举行苹果集市.html'],
    ['evidence', 'meipi-evidence-20250101-000000.zip'],
  ] as const)('names the file of %s', async (format, name) => {
    expect((await made(format)).name).toBe(name);
  });

  it('writes JSON that is imported as it was, one row on a line', async () => {
    const text = decoder.decode(await bytesOf('json', TWO));
    expect(parseExport(text)).toEqual({ ok: true, value: TWO });
    expect(text.split('\n').filter((line) => line.includes(`urn:uuid:${ID}`))).toHaveLength(1);
  });

  it('packs one Markdown file for each article, under names of their own', async () => {
    const files = await unzipped('markdown-zip', TWO);
    expect(Object.keys(files)).toEqual(['2024-05-01 青云市举行苹果集市.md', '2024-05-01 青云市举行苹果集市 (2).md']);
    expect(files['2024-05-01 青云市举行苹果集市.md']).toMatch(/^---\ntitle: /);
  });

  it('packs several articles as HTML', async () => {
    const files = await unzipped('html', TWO);
    expect(Object.keys(files)).toHaveLength(2);
    for (const html of Object.values(files)) expect(html).toContain('<mark');
  });

  it('packs evidence whose hashes are those of its files', async () => {
    const files = await unzipped('evidence', TWO);
    const folder = '2024-05-01 青云市举行苹果集市';
    const here = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
    expect(here.map((path) => path.slice(folder.length + 1))).toEqual([
      ...['README.txt', 'article.html', 'article.txt', 'article.json', 'quotations.md', 'quotations.csv'],
      ...['citation.txt', 'SHA256SUMS'],
    ]);
    const sums = files[`${folder}/SHA256SUMS`]?.trimEnd().split('\n') ?? [];
    expect(sums).toHaveLength(7);
    for (const line of sums) {
      const [hash, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files[`${folder}/${name}`] ?? '')
          .digest('hex'),
      ).toBe(hash);
    }
    expect(files[`${folder}/article.txt`]).toBe(ARTICLE.text);
    const textHash = createHash('sha256')
      .update(ARTICLE.text ?? '')
      .digest('hex');
    expect(files[`${folder}/README.txt`]).toContain(textHash);
    expect(files[`${folder}/README.txt`]).toContain(ARTICLE.urls[0]);
    expect(files[`${folder}/quotations.md`]).toContain('…两国商定**扩大苹果进口**。…');
    expect(files[`${folder}/citation.txt`]).toContain('[EB/OL]');
    expect(parseExport(files[`${folder}/article.json`] ?? '')).toMatchObject({
      ok: true,
      value: { articles: [ARTICLE], annotations: [{ id: ID }], sightings: SAMPLE.sightings },
    });
  });

  it('says whether the kept text is the one read last', async () => {
    const digest = createHash('sha256')
      .update(ARTICLE.text ?? '')
      .digest('hex');
    const same = await unzipped('evidence', { ...SAMPLE, articles: [{ ...ARTICLE, digest }] });
    const other = await unzipped('evidence', SAMPLE);
    const readme = (files: Record<string, string>) =>
      Object.entries(files).find(([path]) => path.endsWith('README.txt'))?.[1];
    expect(readme(same)).toContain(MADE.translator.t('evidence.same-text'));
    expect(readme(other)).toContain(MADE.translator.t('evidence.other-text'));
  });

  it.each(EXPORT_FORMATS)('gives the same bytes for the same notes: %s', async (format) => {
    const [first, second] = await Promise.all([1, 2].map(() => bytesOf(format, TWO)));
    expect(first).toEqual(second);
  });

  it.each(EXPORT_FORMATS)('writes hostile notes and nothing at all as %s, and tells how far it is', async (format) => {
    const told: number[] = [];
    const onProgress = (done: number, all: number) => told.push(done / all);
    expect((await bytesOf(format, hostileLibrary(), { onProgress })).length).toBeGreaterThan(100);
    expect(told.at(-1)).toBe(1);
    await bytesOf(format, EMPTY);
  });

  it('takes what was recognized along where that is given', async () => {
    const recognition = { mentions: [], entities: {}, pledges: [], catalogue: {}, times: [] };
    const recognize = ({ id }: Article) => Promise.resolve(id === ARTICLE.id ? recognition : undefined);
    const text = decoder.decode(await bytesOf('json', SAMPLE, { recognize }));
    expect(JSON.parse(text).meipi.recognized).toEqual({ [ARTICLE.id]: recognition });
    expect(parseExport(text)).toEqual({ ok: true, value: SAMPLE });
  });
});
