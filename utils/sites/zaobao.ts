/**
 * Zaobao. The page of Singapore is a React program without lasting names: its
 * article is known from the data it starts from, and the body is where the first
 * of its paragraphs stand. That of Hong Kong has `.article-body` and linked data.
 */
import { dataAt, type EmbeddedFacts, linkedFacts, stringAt, variableData } from './embedded-data';
import { hasText } from './has-text';
import { onOneLine } from './page-facts';
import { tableAdapter } from './table-adapter';

/** Reads the articles of Zaobao. */
export const zaobaoAdapter = tableAdapter({
  site: 'zaobao',
  title: ['h1.article-title', 'article h1'],
  time: ['.story-postdate', '.date-published', '.article-date', 'article time'],
  source: ['.story-source', '.article-source'],
  author: ['.article-byline', '.byline', '.story-byline'],
  body: ['.article-body', '.article-content-rawhtml', '.articleBody', '#article-body'],
  excluded: [
    '.bff-google-ad, .bff-recommend-article, .bff-inline-image-expand-icon, .further-reading, .read-on-app-cover',
    '.overlay-microtransaction, astro-island, button',
  ],
  windowTitleEnd: /\s*[|_-]+\s*联合早报.*$/,
  datedAddress: true,
  embedded: (root) => ({ ...linkedFacts(root), ...known(routerFacts(root)) }),
  otherBody: whereTheArticleStands,
});

function routerArticle(root: ParentNode): unknown {
  const routes = dataAt(variableData(root, '__staticRouterHydrationData'), ['loaderData']);
  const payloads = Object.values((routes ?? {}) as Record<string, unknown>).map((route) =>
    dataAt(route, ['context', 'payload', 'article']),
  );
  return payloads.find((article) => article !== undefined);
}

function routerFacts(root: ParentNode): EmbeddedFacts {
  const article = routerArticle(root);
  return { title: stringAt(article, ['headline']), time: stringAt(article, ['create_time']) };
}

function known(facts: EmbeddedFacts): EmbeddedFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** The parent of the first paragraph whose words are those of the data. */
function whereTheArticleStands(root: ParentNode): Element | undefined {
  const html = stringAt(routerArticle(root), ['body_cn']);
  // A document of its own, in which nothing runs or loads: entities are read as the page's parser reads them.
  const data = html === undefined ? undefined : new DOMParser().parseFromString(html, 'text/html');
  const first = [...(data?.querySelectorAll('p') ?? [])].map((each) => onOneLine(each.textContent)).find(Boolean);
  if (!first) return undefined;
  const paragraph = [...root.querySelectorAll('p')].find(({ textContent }) => onOneLine(textContent) === first);
  const body = paragraph?.parentElement;
  return body && hasText(body) ? body : undefined;
}
