// @vitest-environment happy-dom
/** Pages as sites nobody has described make them, one trait each: what is read of them, and which are refused. */
import { describe, expect, it } from 'vitest';
import { readBody } from '@/utils/dom/body-text';
import { readGenericPage } from '@/utils/sites/generic/read-page';

const TEXT = [
  '会议今天在白沙开幕，各方代表出席。会上，陆明川介绍了云岭铁路的进展，并回答了提问。',
  '他表示，双方将在未来三年内投资五亿元，用于改善沿线的供水和供电，预计惠及三十万人。',
  '泽兰总统莫尔说，泽方愿同各方一道，落实好已经达成的共识，推动贸易额再上新台阶。',
  '与会代表还就气候变化、粮食安全等议题交换了看法，一致同意加强政策协调。',
];
const BODY = paragraphs(TEXT);
/** So much that the first paragraph weighs little. */
const MORE = [1, 2, 3].flatMap((day) => TEXT.slice(1).map((line) => `第${day}天，${line}`));

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${line}</p>`).join('');
}

function times(count: number, make: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => make(n + 1)).join('');
}

interface Page {
  readonly body: string;
  readonly head?: string;
  readonly title?: string;
}

function read({ body, head = '', title = '云岭铁路会议开幕_白沙网' }: Page): readonly string[] | string {
  const html = `<html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = readGenericPage(document, { href: 'https://news.example.cn/2026/0916/1234.html' });
  return page.ok ? readBody({ ...page.value, root: page.value.body }).text.split('\n') : page.error;
}

const READ: readonly (Page & { readonly what: string; readonly lines?: readonly string[] })[] = [
  {
    what: 'a lead in a box of its own',
    body: `<div class="wrap"><h1>云岭铁路会议开幕</h1><div class="lead">${TEXT[0]}</div><div class="text">${paragraphs(MORE)}</div></div>`,
    lines: [TEXT[0] ?? '', ...MORE],
  },
  {
    what: 'a summary that the text says again',
    body: `<div class="wrap"><h1>云岭铁路会议开幕</h1><div class="zy">摘要：${TEXT[0]}</div><div class="text">${BODY}</div></div>`,
    lines: TEXT,
  },
  {
    what: 'comments without a known name, longer than the text',
    body: `<div class="main"><h1>云岭铁路会议开幕</h1><div class="con">${BODY}<div class="discuss"><h3>网友说</h3>${times(8, (n) => `<div class="reply"><span>用户${n}</span><p>我觉得这条铁路修得好，不过票价如果再低一点，就更好了，大家说是不是？第${n}楼。</p></div>`)}</div></div></div>`,
  },
  { what: 'a button to unfold', body: `<h1>云岭铁路会议开幕</h1><div class="a">${BODY}<p>展开全文</p></div>` },
  {
    what: 'a field for signing in beside it',
    body: `<div><h1>云岭铁路会议开幕</h1><div class="a">${BODY}</div><form><input name="u"><input type="password"><button>登录</button></form></div>`,
  },
  {
    what: 'the word that it is a video, and no player',
    head: '<meta property="og:type" content="video.other">',
    body: `<h1>云岭铁路会议开幕</h1><div class="a">${BODY}</div>`,
  },
  {
    what: 'sections with headings of their own',
    body: `<h1>云岭铁路会议开幕</h1><div class="a">${TEXT.map((line, at) => `<section class="part"><h2>第${at + 1}部分怎样做</h2><p>${line}</p></section>`).join('')}</div>`,
    lines: TEXT.flatMap((line, at) => [`第${at + 1}部分怎样做`, line]),
  },
];

const REFUSED: readonly (Page & { readonly what: string })[] = [
  {
    what: 'cards that a script opens',
    title: '要闻_白沙网',
    body: `<div class="list">${times(6, (n) => `<div class="item" onclick="go(${n})"><h3>第${n}届云岭铁路论坛在白沙开幕</h3><p>${TEXT[n % 4]}</p><span>今天</span></div>`)}</div>`,
  },
  {
    what: 'cards with days',
    title: '要闻_白沙网',
    body: `<ul class="list">${times(5, (n) => `<li class="item"><h4>第${n}届云岭铁路论坛在白沙开幕</h4><p>${TEXT[n % 4]}</p><span>2026-09-1${n}</span></li>`)}</ul>`,
  },
  {
    what: 'a player with its description',
    head: '<meta property="og:type" content="video.other">',
    body: `<h1>云岭铁路会议开幕</h1><video src="a.mp4"></video><div class="a">${BODY}</div>`,
  },
  {
    what: 'a page for signing in',
    title: '登录_白沙网',
    body: `<div><h1>登录</h1><form><input name="u"><input type="password"></form><div>${paragraphs(['登录之后，您可以收藏文章，也可以在评论区留言，与其他读者交流看法和经验。', '如果您忘记了密码，请点击下方的链接，按照提示重新设置，整个过程只要几分钟。', '为了保护您的账号，请不要把密码告诉任何人，也不要在公用的电脑上保存它。', '新的读者请先注册，注册时需要填写手机号码，并同意本站的服务协议和隐私政策。'])}</div></div>`,
  },
];

describe('readGenericPage', () => {
  it.each(READ)('reads the text of a page with $what', ({ lines = TEXT, ...page }) => {
    expect(read(page)).toEqual(lines);
  });

  it.each(REFUSED)('refuses $what', (page) => {
    expect(read(page)).toBe('no-article');
  });
});
