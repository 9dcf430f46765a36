// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { HtmlReading } from '@/utils/documents/html-document';
import {
  documentOf,
  documentOfClipboard,
  kindOfFile,
  readTextFile,
  titleOfName,
} from '@/utils/documents/read-document';
import { outlineOf, type ReaderDocument, textOfBlocks } from '@/utils/model/reader-document';
import { readFixture } from '@/tests/fixtures/sina/read-fixture';
import { bytesIn } from './encode';

const READING: HtmlReading = {
  parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
  clean: (root) => root,
};

function read(kind: 'text' | 'markdown' | 'html', text: string): ReaderDocument {
  const outcome = documentOf({ text, kind, title: 'file' }, READING);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

const FRONT = `---
title: '陆明川同白沙代表会谈'
categories:
 - 外交
 - "澜江要闻"
author: 澜江通讯社
comments: false
date: Fri, 04 Mar 2033 07:15:24 GMT
---
`;

describe('kindOfFile', () => {
  it.each([
    ['a.txt', '会议', 'text'],
    ['a.TXT', '会议', 'text'],
    ['notes', '会议', 'text'],
    ['a.md', '会议', 'markdown'],
    ['a.htm', '会议', 'html'],
    ['a.pdf', '%PDF-1.7', 'pdf'],
    ['renamed.txt', '%PDF-1.7', 'pdf'],
    ['记者会2033.9.16外交部', '会议', 'text'],
    ['第1.5版', '会议', 'text'],
    ['note.txt', '这种文件以 %PDF-1.7 开头。', 'text'],
    ['scan.pdf', '\n%PDF-1.7', 'pdf'],
    ['scan', 'junk %PDF-1.7', 'pdf'],
    ['a.docx', 'PK', undefined],
    ['a.png', '\u0089PNG', undefined],
  ])('%s: %s', (name, head, kind) => {
    expect(kindOfFile(name, bytesIn('utf-8', head))).toBe(kind);
  });
});

describe('titleOfName', () => {
  it.each([
    ['第三届论坛.txt', '第三届论坛'],
    ['C:\\texts\\a.b.md', 'a.b'],
    ['notes', 'notes'],
    ['记者会2033.9.16外交部', '记者会2033.9.16外交部'],
  ])('%s: %s', (name, title) => {
    expect(titleOfName(name)).toBe(title);
  });
});

describe('readTextFile', () => {
  it.each([
    ['no bytes', ''],
    ['white space', ' \n\u3000\n'],
  ])('refuses a file of %s', (_, text) => {
    const outcome = readTextFile({ bytes: bytesIn('utf-8', text), kind: 'text', title: 'empty' }, READING);
    expect(outcome).toEqual({ ok: false, error: 'empty-file' });
  });
});

describe('documentOf plain text', () => {
  it('takes the first line for the title and the numbered lines for the outline', () => {
    const document = read('text', '第三届澜江论坛\n2033年3月4日\n一、铁路\n云岭铁路明年开工。\n二、水\n各方同意。');
    expect(document.title).toBe('第三届澜江论坛');
    expect(document.publishedAt).toBe('2033-03-04');
    expect(outlineOf(document.blocks)).toEqual([
      { block: 2, level: 2, text: '一、铁路' },
      { block: 4, level: 2, text: '二、水' },
    ]);
  });

  it('is called by its file where it begins with a sentence', () => {
    expect(read('text', '会议今天开幕。\n各方同意。').title).toBe('file');
  });

  it('is read as Markdown where it opens with front matter, as a page where it opens as one', () => {
    expect(read('text', `${FRONT}\n<div><p>会谈<b>今天</b>举行。</p></div>`).blocks.at(-1)).toEqual({
      type: 'paragraph',
      text: '会谈今天举行。',
    });
    expect(textOfBlocks(read('text', '<!doctype html><p>会谈举行。</p>').blocks)).toBe('会谈举行。');
  });
});

describe('documentOf Markdown', () => {
  const document = read(
    'markdown',
    `${FRONT}
陆明川说，**合作**很有
成果。[全文](https://example.invalid/a)

## 铁路

1. 开工
2. 通车

> 一年之计

| 项目 | 金额 |
| --- | --- |
| 铁路 | 5亿元 |

<script>alert(1)</script>
<p style="display:none">看不见</p>
<p>　　第二段<br>第三段</p>
`,
  );

  it('takes title, date and author from the front matter, and keeps what it names in the text', () => {
    expect(document).toMatchObject({ title: '陆明川同白沙代表会谈', byline: '澜江通讯社', publishedAt: '2033-03-04' });
    expect(document.blocks.slice(0, 4)).toEqual([
      { type: 'heading', level: 1, text: '陆明川同白沙代表会谈' },
      { type: 'note', text: '外交' },
      { type: 'note', text: '澜江要闻' },
      { type: 'note', text: '澜江通讯社' },
    ]);
  });

  it('gives headings, items, quotations and tables as such, and no mark of theirs in the text', () => {
    expect(document.blocks.slice(4)).toEqual([
      { type: 'paragraph', text: '陆明川说，合作很有成果。全文' },
      { type: 'heading', level: 2, text: '铁路' },
      { type: 'item', label: '1.', text: '开工' },
      { type: 'item', label: '2.', text: '通车' },
      { type: 'quote', text: '一年之计' },
      { type: 'row', cells: ['项目', '金额'] },
      { type: 'row', cells: ['铁路', '5亿元'] },
      { type: 'paragraph', text: '第二段' },
      { type: 'paragraph', text: '第三段' },
    ]);
  });

  it('is a text without front matter as well', () => {
    const plain = read('markdown', '# 论坛\n\n开幕。');
    expect(plain.title).toBe('论坛');
    expect(textOfBlocks(plain.blocks)).toBe('论坛\n开幕。');
  });
});

describe('documentOf a saved page', () => {
  it('reads a publisher’s page by its adapter', () => {
    const { html, expected } = readFixture('desktop-2022');
    const url = expected.facts?.url ?? '';
    const page = html
      .replace(/<link[^>]*canonical[^>]*>/g, '')
      .replace('<head>', `<head><link rel="canonical" href="${url}">`);
    const document = read('html', page);
    expect(document.title).toBe(expected.facts?.title);
    expect(document.publishedAt).toBe(expected.facts?.publishedAt);
    expect(document.url).toBe(url);
  });

  it('finds the running text of a page it does not know', () => {
    const text = '会议今天在白沙开幕，各方代表出席。会上，陆明川介绍了云岭铁路的进展，并回答了提问。';
    const document = read(
      'html',
      `<html><head><title>第三届论坛开幕_澜江网</title><style>p{color:red}</style></head><body>
        <nav><a href="/">首页</a>，<a href="/n">新闻</a></nav>
        <div><div class="x"><h1>第三届论坛开幕</h1><p>${text}</p><p><strong>铁路</strong></p><p>${text}</p>
        <form><input value="搜索，搜索。"><button>提交</button></form>
        <img src="https://example.invalid/a.png" alt="照片，照片。"></div>
        <aside>推荐，推荐，推荐。</aside></div><footer>版权，所有。</footer>
        <script>document.body.textContent = '';</script></body></html>`,
    );
    expect(document.title).toBe('第三届论坛开幕');
    expect(document.blocks).toEqual([
      { type: 'heading', level: 1, text: '第三届论坛开幕' },
      { type: 'paragraph', text },
      { type: 'heading', level: 3, text: '铁路' },
      { type: 'paragraph', text },
    ]);
  });

  it('reads a page without any sentence whole', () => {
    expect(textOfBlocks(read('html', '<p>铁路</p><p>水</p>').blocks)).toBe('铁路\n水');
  });
});

describe('documentOfClipboard', () => {
  const PARAGRAPHS = [
    '陆明川表示，云岭铁路将在明年开工。',
    '白沙代表说，各方同意设立工作组。',
    '会议还讨论了水资源管理，并通过了行动计划。',
    '下一届论坛将在两年后举行，地点待定。',
  ];

  function linesOf(html: string, text = ''): string[] {
    const outcome = documentOfClipboard({ html, text, title: 'pasted' }, READING);
    return outcome.ok ? textOfBlocks(outcome.value.blocks).split('\n') : [outcome.error];
  }

  it('keeps all that was copied, with what stands around the running text', () => {
    const html = `<meta charset="utf-8"><div><b>甲方的说明</b></div>${PARAGRAPHS.map((text) => `<div>${text}</div>`).join('')}<div><b>乙方的说明</b></div><div>陆明川表示同意。</div>`;
    expect(linesOf(html)).toEqual(['甲方的说明', ...PARAGRAPHS, '乙方的说明', '陆明川表示同意。']);
  });

  it('takes the plain text where the page had but a picture', () => {
    expect(linesOf('<img src="x.png">', '陆明川今天抵达白沙。')).toEqual(['陆明川今天抵达白沙。']);
    expect(linesOf('<img src="x.png">', '')).toEqual(['empty-file']);
  });

  it.each([
    ['line breaks', '<br>'],
    ['paragraphs', '</p><p>'],
  ])('joins lines that %s have cut', (_, cut) => {
    const lines = [
      '第三届澜江论坛三月四日在白沙市开幕，国家主席陆明',
      '川出席开幕式并发表主旨讲话，介绍云岭铁路建设的最',
      '新进展。各国代表围绕水资源管理、跨境贸易和青年交',
      '流展开讨论，认为合作已经取得看得见的成果。',
    ];
    expect(linesOf(`<p>${lines.join(cut)}</p>`)).toEqual([lines.join('')]);
  });
});
