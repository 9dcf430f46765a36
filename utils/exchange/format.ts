/** The version of the export format that is written, and the latest one that can be read. */
export const FORMAT = 1;

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * The second part of an export's JSON-LD context. `meipi` is a prefix
 * (`meipi:color` is `urn:meipi:terms#color`) and at the same time the key of the
 * block that carries what is no annotation. The block is declared a JSON literal,
 * so that a JSON-LD processor keeps it as it is; read as linked data, its `id`,
 * `source` or `text` would be taken for the terms of that name in the Web
 * Annotation vocabulary. Both need JSON-LD 1.1.
 */
export const MEIPI_CONTEXT = {
  '@version': 1.1,
  meipi: { '@id': 'urn:meipi:terms#', '@type': '@json', '@prefix': true },
  'meipi:changes': { '@id': 'urn:meipi:terms#changes', '@type': '@json' },
  'meipi:history': { '@id': 'urn:meipi:terms#history', '@type': '@json' },
  'meipi:record': { '@id': 'urn:meipi:terms#record', '@type': '@json' },
  'meipi:foreign': { '@id': 'urn:meipi:terms#foreign', '@type': '@json' },
} as const;
