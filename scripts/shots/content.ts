/** What stands in the pictures: invented notes on the sample article, and an invented document. */

export interface PictureNote {
  readonly words: string;
  readonly text: string;
  readonly tags?: string;
}

/** Notes on the sample article, in the order in which they are written. */
export const NOTES: readonly PictureNote[] = [
  { words: '四个词', text: '闭幕稿的标题里只留了三个，“数据”去哪了？', tags: '待查，' },
  { words: '同一套电子单证', text: '先问谁来维护。\n\n- [x] 单证的版本\n- [ ] 两边系统是否互认', tags: '口岸，' },
  { words: '在三处长隧道', text: '上一次的说法是“难点基本解决”。', tags: '铁路，待查，' },
];

/** A document for the reader: its file name, and Markdown. */
export const DOCUMENT = {
  name: '澜江论坛联合声明.md',
  text: `---
title: 第三届澜江论坛联合声明（虚构示例）
author: 澜江通讯社
date: 2025-09-12
---

2025年9月12日，第三届澜江论坛在昆明举行。青原国总统陆明川致辞，老挝、泰国、柬埔寨、越南和缅甸的代表与会。

## 一、互联互通

中方将在2030年前向沿江国家提供60亿元人民币优惠贷款，用于修建云岭铁路和三座口岸。各方注意到中老铁路货运量连续三年增长，愿推动中泰铁路一期在2028年年底前通车。

## 二、水资源

各方支持澜沧江—湄公河合作机制，同意共享汛期水文数据。中方承诺未来三年为沿江国家培训500名水利工程技术人员。

## 三、后续安排

会议决定设立由六国专家组成的工作组，每半年向各国政府提交一次报告。下届论坛将于2027年在万象举行。
`,
} as const;

/** A note on that document. */
export const DOCUMENT_NOTE: PictureNote = {
  words: '2028年年底前通车',
  text: '上一届说的是2026年。',
  tags: '期限，',
};
