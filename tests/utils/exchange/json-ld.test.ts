import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { ANNOTATION_CONTEXT } from '@/utils/exchange/format';
import { ANNO_CONTEXT } from './anno-context';
import type { ReaderData } from '@/utils/model/reader-data';
import { exportText } from './export-text';
import { EMPTY, ID, note, SAMPLE } from './sample-data';

/** Knows the one context that exports name, and has no network. */
const options = {
  safe: true,
  documentLoader: (url: string) => {
    if (url !== ANNOTATION_CONTEXT) throw new Error(`The export asks for ${url}.`);
    return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: ANNO_CONTEXT as jsonld.NodeObject });
  },
};

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

  it('says of every note what RDF says of annotations', async () => {
    const quads = await jsonld.toRDF(JSON.parse(exportText(SAMPLE)), { ...options, format: 'application/n-quads' });
    expect(quads).toContain(`<urn:uuid:${ID}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${OA}Annotation>`);
    expect(quads).toContain(`<urn:uuid:${ID}> <${OA}motivatedBy> <${OA}commenting>`);
    expect(quads).toContain('扩大苹果进口');
  });
});
