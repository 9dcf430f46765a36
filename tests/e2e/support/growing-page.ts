/** A page of The Paper that takes on further articles as a reader scrolls, as news sites do: a block each. */

/** An invented article as a block of the page. */
export interface Story {
  readonly url: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const FIRST_STORY: Story = {
  url: 'https://www.thepaper.cn/newsDetail_forward_34141701',
  title: '哈萨克斯坦与中国商定边境口岸扩建',
  paragraphs: [
    '哈萨克斯坦外交部门3月9日在阿斯塔纳通报，两国将在年底前完成霍尔果斯口岸的扩建，通关时间减半。',
    '王毅在会谈中表示，中方愿同哈方把铁路和公路联运做得更稳，并请上海合作组织派员观摩。',
  ],
};

export const SECOND_STORY: Story = {
  url: 'https://www.thepaper.cn/newsDetail_forward_34141702',
  title: '葡萄牙里斯本举行海洋保护会议',
  paragraphs: [
    '葡萄牙环境部门4月2日在里斯本召集海洋保护会议，芬兰与挪威的代表提交了近海监测的数据。',
    '与会者说，联合国将在2027年前公布首份评估，各方须按期交报。',
  ],
};

/** The block of a story, named by its address where `named` says so. */
export function blockOf({ url, title, paragraphs }: Story, named = false): string {
  return `<div class="index_wrapper__L_zqV"${named ? ` data-url="${url}"` : ''}><h1 class="index_title__B8mhI">${title}</h1>
<div class="index_left__LfzyH"><span>2026-05-06 19:30</span><span>来源：澎湃新闻</span></div>
<div class="index_cententWrap__Jv8jK">${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</div></div>`;
}

/** The page of a story, tall enough that another one below comes into view by scrolling alone. */
export function storyPage(story: Story): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${story.title}_澎湃新闻-The Paper</title>
<style>main { margin: 0 300px } p { margin: 0 0 400px; font: 18px/1.8 sans-serif }</style></head>
<body><main>${blockOf(story)}</main><aside class="ticker">0</aside></body></html>`;
}
