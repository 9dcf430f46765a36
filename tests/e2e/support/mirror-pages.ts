/** One wire story on two sites: as Sina has it, and on Xinhua without its last paragraphs and with one of another's. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sampleArticle } from './sample-article';

export const ORIGINAL = sampleArticle();
const LINES = [...ORIGINAL.html.matchAll(/<p(?: cms-style="font-L")?>(　　.*?)<\/p>/g)].map(([, inside = '']) =>
  inside.replaceAll(/<[^>]*>|　/g, ''),
);
/** The paragraphs that the mirror has not. */
export const CUT = LINES.slice(-3);
/** The paragraph that it alone has. */
export const ADDED = '本网评论：口岸的灯彻夜亮着，司机们却说等待的时间比从前更难熬，账该怎么算还要再看一年。';
/** Words that both have. */
export const QUOTE = '中吉乌铁路';
export const MIRROR = {
  url: 'https://www.xinhuanet.com/politics/20240108/b9bf79b4c46e4676907320d10373b37b/c.html',
  html: inXinhuasSkeleton([...LINES.slice(0, -3), ADDED]),
};

function inXinhuasSkeleton(lines: readonly string[]): string {
  const body = lines.map((line) => `<p>　　${line}</p>`).join('\n');
  const page = fixture('xinhua/detail-2024.html').replace('</head>', '<style>.main { width: 640px }</style></head>');
  return page.replace(
    /(<span id="detailContent">)[\s\S]*?(<div id="articleEdit">)/,
    (_, before: string, after: string) => `${before}${body}</span>${after}`,
  );
}

/** A page of the fixtures. */
export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)), 'utf8');
}
