import type { TextualBody } from '@/utils/model/annotation';
import { isLoose, listOf, type Loose } from './loose';

/** Purposes of words that name something; with any other, words are what the reader wrote. */
const NAMING = new Set<unknown>(['tagging', 'classifying', 'identifying']);

/**
 * The texts of a W3C annotation as bodies of a note: one comment of all comments, then the
 * tags, then addresses. A list of bodies counts whole, of a choice the first.
 */
export function bodiesOf(loose: Loose): TextualBody[] {
  const motivation = listOf(loose['motivation'])[0];
  const own = typeof loose['bodyValue'] === 'string' ? [{ type: 'TextualBody', value: loose['bodyValue'] }] : [];
  const bodies = [...own, ...listOf(loose['body'])].flatMap((body) => readBody(body, motivation));
  const comments = bodies.filter(({ purpose }) => purpose === 'commenting');
  const [first] = comments;
  const comment = comments.map(({ value }) => value).join('\n\n');
  return [
    ...(first && comment.trim() !== '' ? [{ ...first, value: comment }] : []),
    ...bodies.filter(({ purpose, value }) => purpose === 'tagging' && value.trim() !== ''),
    ...bodies.filter(({ purpose }) => purpose !== 'commenting' && purpose !== 'tagging'),
  ];
}

/** `purpose` is what it is for where it does not say so itself. */
function readBody(body: unknown, purpose: unknown): TextualBody[] {
  if (typeof body === 'string') return [{ type: 'TextualBody', value: body, purpose: 'linking' }];
  if (!isLoose(body)) return [];
  const own = listOf(body['purpose']).find((each) => typeof each === 'string');
  if (body['items'] !== undefined) {
    const items = listOf(body['items']);
    const shown = listOf(body['type']).includes('Choice') ? items.slice(0, 1) : items;
    return shown.flatMap((item) => readBody(item, own ?? purpose));
  }
  const source = body['source'];
  if (isLoose(source) && body['value'] === undefined)
    return readBody(own ? { ...source, purpose: own } : source, purpose);
  const { value, format, ...rest } = body;
  if (typeof value !== 'string') {
    const [address] = [source, body['id']].filter((each) => typeof each === 'string');
    return address === undefined ? [] : [{ type: 'TextualBody', value: address, purpose: own ?? 'linking' }];
  }
  const isHtml = format === 'text/html';
  return [
    {
      ...rest,
      ...(typeof format === 'string' && !isHtml ? { format } : {}),
      type: 'TextualBody',
      value: isHtml ? textOfHtml(value) : value,
      purpose: NAMING.has(own ?? purpose) ? 'tagging' : 'commenting',
    },
  ];
}

/** The words of some HTML, a line for each block. */
function textOfHtml(html: string): string {
  return html
    .replaceAll(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$)/gi, '')
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z!][^>]*>/gi, '')
    .replaceAll(/&(lt|gt|quot|nbsp|#39|amp);/g, (_, name: string) => NAMED[name] ?? '')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", amp: '&' };
