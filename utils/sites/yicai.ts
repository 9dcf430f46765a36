/** Yicai. The exact time stands in a variable that the page keeps for its statistics. */
import type { EmbeddedFacts } from './embedded-data';
import { tableAdapter } from './table-adapter';

/** Reads the articles and briefs of Yicai. */
export const yicaiAdapter = tableAdapter({
  site: 'yicai',
  title: ['.title h1', '.m-title h1'],
  time: ['.title .time', '.title em', '.title p', '.m-time'],
  source: ['.title .source'],
  author: ['.title .author', '.names'],
  body: ['#multi-text', '.multiText', '.m-txt', '.txt'],
  excluded: ['.u-btn6, .m-smallshare, .topic-hot, .m-text > .tool, .intro-editor, .m-editor'],
  windowTitleEnd: /\s*[-_|]+\s*第一财经.*$/,
  embedded: statistics,
});

function statistics(root: ParentNode): EmbeddedFacts {
  for (const { textContent } of root.querySelectorAll('script:not([src])')) {
    const time = /_pb\s*=\s*\[[\s\S]*?\[\s*['"]actime['"]\s*,\s*['"]([^'"]*)['"]/.exec(textContent ?? '')?.[1];
    if (time) return { time };
  }
  return {};
}
