import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { ANNOTATION_CONTEXT } from '@/utils/exchange/format';
import { ANNO_CONTEXT } from './anno-context';
import type { ReaderData } from '@/utils/model/reader-data';
import { exportText } from './export-text';
import { PAGE, QUOTE } from './foreign-samples';
import { read, valueOf } from './reading';
import { EMPTY, ID, note, SAMPLE } from './sample-data';

/** Knows the one context that exports name, and has no network. */
const options = {
  safe: true,
  documentLoader: (url: string) => {
    if (url !== ANNOTATION_CONTEXT) throw new Error(`The export asks for ${url}.`);
    return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: ANNO_CONTEXT as jsonld.NodeObject });
  },
};

/** Of notes from elsewhere not every key is a term. */
const lenient = { ...options, safe: false };

/** Each makes a processor give up the whole file, or take it for something else. */
const COMMANDS: readonly (readonly [name: string, item: Readonly<Record<string, unknown>>])[] = [
  ['@id', { '@id': {} }],
  ['@type', { '@type': 7 }],
  ['@value', { '@value': 'x' }],
  ['@reverse', { '@reverse': 'x' }],
  ['@index', { '@index': 7 }],
  ['@nest', { '@nest': 'x' }],
  ['@included', { '@included': 'x' }],
  ['@context', { '@context': 'https://evil.example/context' }],
  ['a command inside', { extra: [{ deep: { '@value': {}, '@type': 1 } }] }],
  ['a context inside', { extra: { '@context': { '@version': 7 }, a: 1 } }],
  ['a number as the type of the target', { target: { type: 5, source: PAGE, selector: QUOTE } }],
  ['a type that is a command', { target: { type: '@json', source: PAGE, selector: QUOTE } }],
  ['an object as id of a selector', { target: { source: PAGE, selector: { ...QUOTE, id: {} } } }],
  ['a list as id of the body', { body: { type: 'TextualBody', value: 'x', id: [] } }],
  ['an object as id of the creator', { creator: { id: {}, type: [7] } }],
  ['an object as id of another field', { rights: { id: { a: 1 } } }],
];

type Node = Readonly<Record<string, unknown>>;

/** What a node says under a term, as a list of nodes. */
function nodesOf(node: Node | undefined, term: string): readonly Node[] {
  const value = node?.[term];
  if (!Array.isArray(value)) throw new Error(`There is no ${term}.`);
  return value as readonly Node[];
}

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

function expanded(data: ReaderData): Promise<readonly Node[]> {
  return jsonld.expand(JSON.parse(exportText(data)), options);
}

describe('an export as linked data', () => {
  it('loses nothing when expanded: every key is a term', async () => {
    const [collection] = await expanded(SAMPLE);
    expect(collection?.['@type']).toEqual([`${AS}OrderedCollection`]);
    expect(nodesOf(collection, 'urn:meipi:terms#')).toEqual([
      { '@type': '@json', '@value': expect.objectContaining({ format: 1, articles: SAMPLE.articles }) },
    ]);
    const [page] = nodesOf(collection, `${AS}first`);
    const [list] = nodesOf(page, `${AS}items`);
    const items = nodesOf(list, '@list');
    expect(items.map((item) => item['@id'])).toEqual(SAMPLE.annotations.map(({ annotation }) => annotation.id));
    const [target] = nodesOf(items[0], `${OA}hasTarget`);
    expect(nodesOf(target, `${OA}hasSource`)).toEqual([{ '@id': note().annotation.target.source }]);
    expect(nodesOf(target, `${OA}hasSelector`)).toHaveLength(2);
    expect(nodesOf(items[0], 'urn:meipi:terms#color')).toEqual([{ '@value': 'yellow' }]);
  });

  it('comes back the same from linked data', async () => {
    // Without literals that are lists of one, which the library unpacks when it compacts.
    const file = JSON.parse(exportText({ ...SAMPLE, annotations: [note()] }));
    const nodes = await jsonld.expand(file, options);
    const compacted = await jsonld.compact([...nodes], file['@context'], options);
    expect(await jsonld.expand(compacted, options)).toEqual(nodes);
  });

  it('keeps what came in from elsewhere, as a literal', async () => {
    const foreign = { type: 'w3c', target: 'http://example.org/page1' };
    const record = note({ ...{ 'meipi:foreign': foreign } });
    const text = JSON.stringify(await expanded({ ...EMPTY, annotations: [record] }));
    expect(text).toContain(JSON.stringify(foreign.target));
    expect(text).toContain('urn:meipi:terms#foreign');
  });

  it.each(COMMANDS)('can be read with a note from elsewhere that holds %s, and gives that back', async (_, item) => {
    const foreign = { type: 'Annotation', id: 'http://example.org/anno1', target: PAGE, bodyValue: '一', ...item };
    const { data, refused } = valueOf(read(JSON.stringify([foreign])));
    expect(refused).toEqual([]);
    const [collection] = await jsonld.expand(JSON.parse(exportText(data)), lenient);
    expect(nodesOf(nodesOf(nodesOf(collection, `${AS}first`)[0], `${AS}items`)[0], '@list')).toHaveLength(1);
    const kept = data.annotations[0]?.annotation['meipi:foreign'];
    for (const [field, value] of Object.entries(item)) expect(kept?.[field]).toEqual(value);
    expect(valueOf(read(exportText(data))).data).toEqual(data);
  });

  it.each(COMMANDS)('can be read with a note of its own format that holds %s', async (_, item) => {
    const { '@context': _context, creator = null, body: _body, target: _target, ...rest } = item;
    const own = note({ ...rest, creator: creator as null });
    const { data } = valueOf(read(exportText({ ...EMPTY, annotations: [own] })));
    await expect(jsonld.expand(JSON.parse(exportText(data)), lenient)).resolves.toHaveLength(1);
  });

  it('can be read whatever came in', { timeout: 60_000 }, async () => {
    const keys = ['@id', '@type', '@list', '@set', '@language', '@graph', 'id', 'type', 'value', 'items', 'language'];
    const more = [
      'source',
      'selector',
      'first',
      'label',
      'name',
      'rights',
      'motivation',
      'refinedBy',
      'meipi',
      '',
      ':',
      '_:',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(fc.constantFrom('x', '@id', '@json', '', 'http://a.example/ b'), fc.integer(), fc.constant(null)),
        fc.dictionary(fc.constantFrom(...keys, ...more), tie('value'), { maxKeys: 4 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    const item = fc.dictionary(fc.constantFrom(...keys, ...more, 'body', 'creator', 'canonical'), value, {
      maxKeys: 4,
    });
    await fc.assert(
      fc.asyncProperty(item, value, async (fields, target) => {
        const foreign = { target: { ...Object(target), source: PAGE }, ...fields, type: 'Annotation' };
        const { data } = valueOf(read(JSON.stringify([foreign])));
        await expect(jsonld.expand(JSON.parse(exportText(data)), lenient)).resolves.toHaveLength(1);
        expect(valueOf(read(exportText(data))).data).toEqual(data);
      }),
      { numRuns: 400 },
    );
  });

  it('says of every note what RDF says of annotations', async () => {
    const quads = await jsonld.toRDF(JSON.parse(exportText(SAMPLE)), { ...options, format: 'application/n-quads' });
    expect(quads).toContain(`<urn:uuid:${ID}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${OA}Annotation>`);
    expect(quads).toContain(`<urn:uuid:${ID}> <${OA}motivatedBy> <${OA}commenting>`);
    expect(quads).toContain('扩大苹果进口');
  });
});
