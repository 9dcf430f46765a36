/**
 * Lines that news sites put before and after an article's own text, told by
 * their wording. They are the same on many sites: whoever takes an article over
 * takes its closing lines along. Every rule is bound to the beginning of the
 * line, or to a short line, so that a sentence that merely uses such a word stays.
 */
const HEADS = ['原标题', '原题', '来源', '文章来源', '稿件来源', '信息来源', '转自', '专题', '点击进入'];
const TAILS = ['责任编辑', '责编', '编辑', '校对', '版权声明', '免责声明', '特别声明', '风险提示'];

const OPENING = String.raw`^[\s（(\[【〔*>》→◎●■]*`;
const LABEL = new RegExp(`${OPENING}(?:${[...HEADS, ...TAILS].join('|')})\\s*[:：丨|/／]`);
/** Without a colon these say the same, but only as a line of their own. */
const NOTICE = new RegExp(
  `${OPENING}(?:海量资讯.*新浪财经|点击进入|未经.{0,12}授权|本文来源|本文转自|更多.{0,12}下载|扫码|扫一扫|分享到)`,
);
/** （原题为《…》） at the end of what was taken over under a title of one's own. */
const FORMER_TITLE = /^[（(]原(?:标)?题(?:为|是)?\s*[《“].*[）)]$/;
/** An invitation, not a sentence of the article: those end with a full stop. */
const APP = /^(?!.*。$).*(?:下载|打开|安装|扫码|扫一扫|扫描).{0,24}(?:APP|客户端|二维码)/i;
const BUTTONS = /^(?:[【[［](?:纠错|打印|关闭|责任编辑[^】\]］]*|编辑[^】\]］]*|上一篇|下一篇)[】\]］]\s*)+/;

/** Lines longer than this are sentences, whatever they begin with (in code units). */
const SHORT = 60;
const NOT_SHORT = /^(?:版权声明|免责声明|特别声明|风险提示)\s*[:：]/;

/** Whether the line is a head or tail line that is no part of an article's text. */
export function isBoilerplateLine(line: string): boolean {
  const words = line.trim();
  if (NOT_SHORT.test(words)) return true;
  if (words.length > SHORT) return false;
  return LABEL.test(words) || FORMER_TITLE.test(words) || NOTICE.test(words) || APP.test(words) || BUTTONS.test(words);
}
