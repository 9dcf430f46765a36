/** Files that a reader opens, and what is asked of the tab that shows them. */
import type { Page } from 'playwright-core';
import type { PageArticle } from '@/utils/messaging/protocol';
import { makePdf } from '@/tests/fixtures/pdf/make-pdf';
import { PARAGRAPHS, setParagraphs } from '@/tests/fixtures/pdf/pages';
import { bytesIn } from '@/tests/utils/documents/encode';
import type { ChromiumSession } from './chromium';
import type { EvaluatingPage } from './page-state';
import { marked } from './reader';

export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const TITLE = '王毅同澜江代表举行会谈';
/** A sentence of every one of the documents; it names a person and states a pledge. */
export const SENTENCE = '王毅表示，中方将在2030年前向哈萨克斯坦提供5亿元援助，用于修建云岭铁路。';

const LINES = [
  '2033年3月4日',
  SENTENCE,
  '双方还就地区形势交换了意见，一致同意保持沟通。',
  '二、后续安排',
  PARAGRAPHS[2],
];
const HTML = `<!doctype html><html><head><meta charset="gb2312"><title>${TITLE}_某网</title>
<script>document.documentElement.dataset.ran = 'yes'; top.ran = 'yes';</script>
<style>body { background: rgb(1, 2, 3) }</style></head>
<body onload="document.documentElement.dataset.ran = 'yes'"><nav><a href="/">首页</a></nav>
<div class="main"><h1>${TITLE}</h1><p>2033年3月4日</p>
<p onclick="top.ran = 'yes'">${SENTENCE}<img src="https://pictures.invalid/a.png" onerror="top.ran = 'yes'"></p>
<p>双方还就地区形势交换了意见，一致同意保持沟通。</p><p><strong>后续安排</strong></p><p>${PARAGRAPHS[2]}</p>
<iframe src="https://pictures.invalid/frame"></iframe>
<form action="https://pictures.invalid/"><input name="q"><button>搜索</button></form></div>
<footer>版权所有</footer></body></html>`;

/** The same invented document in every format, each with something of its own: encodings, front matter, scripts, page numbers. */
export const DOCUMENTS: Readonly<Record<'txt' | 'md' | 'html' | 'pdf', DocumentFile>> = {
  txt: { name: '会谈.txt', bytes: bytesIn('gb18030', [TITLE, ...LINES].join('\r\n')) },
  md: {
    name: '会谈.md',
    bytes: bytesIn(
      'utf-8',
      `---\ntitle: ${TITLE}\nauthor: 澜江通讯社\ndate: 2033-03-04\n---\n\n<div><p>${SENTENCE}</p></div>\n\n## 后续安排\n\n${PARAGRAPHS[2]}\n`,
    ),
  },
  html: { name: '会谈.html', bytes: bytesIn('gb18030', HTML) },
  pdf: {
    name: '会谈.pdf',
    bytes: makePdf([
      [
        { text: TITLE, x: 120, y: 780, size: 22 },
        ...setParagraphs([SENTENCE, PARAGRAPHS[0]], { width: 30 }),
        { text: '— 1 —', x: 280, y: 40, size: 9 },
      ],
      [
        { text: '后续安排', x: 90, y: 760, size: 16 },
        ...setParagraphs([PARAGRAPHS[2]], { width: 30 }),
        { text: '— 2 —', x: 280, y: 40, size: 9 },
      ],
    ]),
  },
};

/** The reader's tab. */
export function openReader(session: ChromiumSession): Promise<Page> {
  return session.openExtensionPage('reader.html');
}

/** Gives a file to the reader's picker. */
export async function chooseFile(page: Page, { name, bytes }: DocumentFile): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
}

/** Opens a file in the reader's tab and waits until it is marked. */
export async function openDocument(page: Page, file: DocumentFile): Promise<void> {
  await chooseFile(page, file);
  await page.locator('.document').waitFor();
  await marked(page);
}

/** The article of the reader's tab, as its side panel gets it; asked on another page of the extension. */
export async function articleOfReader(extensionPage: EvaluatingPage): Promise<PageArticle> {
  return (await extensionPage.evaluate(async (type) => {
    const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL('/reader.html') });
    const message = { id: 1, type, timestamp: Date.now() };
    const answer = (await chrome.tabs.sendMessage(tabs[0]?.id ?? -1, message)) as { res: unknown };
    return answer.res;
  }, 'pageArticle')) as PageArticle;
}
