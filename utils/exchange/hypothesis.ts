import { isLoose, listOf, type Loose, wellFormed } from './loose';

/** Whether this is a row as Hypothesis gives it. */
export function isHypothesisRow(item: Loose): boolean {
  return item['target'] !== undefined && item['type'] === undefined && typeof item['uri'] === 'string';
}

/** A row of Hypothesis (https://h.readthedocs.io/en/latest/api-reference/v1/) as a W3C annotation, the row beside it. */
export function fromHypothesis(row: Loose): Loose {
  const { id, uri, text, tags, target, created, updated, user, user_info: info, ...rest } = row;
  const name = isLoose(info) && typeof info['display_name'] === 'string' ? info['display_name'] : undefined;
  const targets = listOf(target).map((each) => (isLoose(each) ? { ...each, source: each['source'] ?? uri } : each));
  const bodies = [
    ...(typeof text === 'string' && text !== ''
      ? [{ type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' }]
      : []),
    ...listOf(tags).flatMap((tag) =>
      typeof tag === 'string' ? [{ type: 'TextualBody', value: tag, purpose: 'tagging' }] : [],
    ),
  ];
  return {
    type: 'Annotation',
    ...(typeof id === 'string' ? { id: `https://hypothes.is/a/${encodeURIComponent(wellFormed(id))}` } : {}),
    ...(created === undefined ? {} : { created }),
    ...(updated === undefined ? {} : { modified: updated }),
    ...(typeof user === 'string'
      ? { creator: { type: 'Person', id: user, ...(name === undefined ? {} : { name }) } }
      : {}),
    body: bodies,
    target: targets.length > 0 ? targets : [uri],
    'meipi:foreign': { from: 'hypothesis', ...rest },
  };
}
