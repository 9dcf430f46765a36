import { newsText } from './news-text';

/** What a page is made of. */
export interface PageSize {
  /** Characters of the article. */
  readonly characters: number;
  /** Nodes of the page, about. */
  readonly nodes: number;
}

/** Characters of a paragraph, as news is written. */
const PARAGRAPH = 160;

/** An article in Sina's skeleton with all that stands around one: as many nodes of lists as it takes. No scripts. */
export function articlePage(names: readonly string[], { characters, nodes }: PageSize): string {
  const text = newsText(names, characters);
  const paragraphs = Array.from({ length: Math.ceil(text.length / PARAGRAPH) }, (_, at) =>
    text.slice(at * PARAGRAPH, (at + 1) * PARAGRAPH),
  );
  const body = paragraphs.map((words) => `<p>　　${words}</p>`).join('\n');
  // A list item is five nodes: li, a, its text, a span, its text; and the line feed behind it.
  const items = Math.max(0, Math.floor((nodes - paragraphs.length * 3) / 6));
  const list = Array.from(
    { length: items },
    (_, at) => `<li><a href="/c/${at}.shtml">列表第${at}条</a><span>杂项</span></li>`,
  );
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>测量用文章_新浪财经_新浪网</title>
<meta property="article:published_time" content="2024-06-01T08:00:00+08:00">
<style>body { font: 16px/1.8 sans-serif } .article { width: 640px; margin: 0 auto } ul { columns: 4 }</style></head>
<body><h1 class="main-title">测量用文章</h1><div class="date-source"><span class="date">2024年06月01日 08:00</span></div>
<div class="article" id="artibody"><p>民生银行<span id="quote_sh600016">0</span>，<b class="counter">0</b></p>${body}</div>
<ul>${list.join('\n')}</ul></body></html>`;
}
