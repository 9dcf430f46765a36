import { describe, expect, it } from 'vitest';
import { onlyNamed, withKnown } from '@/utils/exchange/known-articles';
import { PAGE } from './foreign-samples';
import { articleAt } from './reading';
import { ARTICLE } from './sample-data';

const HERE = 'https://a.example/2024/05/hello-12345';
const KNOWN = { ...ARTICLE, id: 'a.example:posts/12345', site: 'a.example', docId: 'posts/12345', urls: ['x', HERE] };

describe('onlyNamed', () => {
  it('finds articles that are named only, and not here under this identity', () => {
    const named = { ...ARTICLE, digest: '' };
    const other = { ...named, id: 'a.example:other' };
    expect(onlyNamed({ articles: [ARTICLE, named, other] }, [ARTICLE])).toEqual([other]);
    expect(onlyNamed({}, [])).toEqual([]);
  });
});

describe('withKnown', () => {
  it.each([
    { url: HERE, docId: 'posts/12345' },
    { url: `${HERE}?utm_source=x#top`, docId: 'posts/12345' },
    { url: 'https://a.example/2024/05/other', docId: 'a.example/2024/05/other' },
    { url: PAGE, docId: 'iabcdefghij1' },
    { url: 'urn:x:1', docId: undefined },
  ])('gives $url the identity $docId', ({ url, docId }) => {
    const place = withKnown(articleAt, [KNOWN])(url);
    expect(place?.docId).toBe(docId);
    // The address itself stays the one by which the page was named.
    expect(place?.url).toBe(articleAt(url)?.url);
  });
});
