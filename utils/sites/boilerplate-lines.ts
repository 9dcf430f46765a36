/**
 * Lines that news sites put before and after an article's own text, told by
 * their wording. They are the same on many sites: whoever takes an article over
 * takes its closing lines along. Every rule is bound to the line's beginning and to its end or the
 * word of a page that follows, so that a sentence or a heading that merely uses such a word stays.
 */
const HEADS = ['原标题', '原题', '来源', '文章来源', '稿件来源', '信息来源', '转自', '专题', '点击进入'];
const NOTICES = ['版权声明', '免责声明', '特别声明', '风险提示'];
const EDITORS =
  '(?:(?:本文|本期|文字|图片|视频|新媒体|值班|执行|责任|主|美术)?编辑|责编|美编|校对|审校|审核|监制|编审|编校|签发|排版)';

const OPENING = String.raw`^[\s（(\[【〔*>》→◎●■]*`;
const SEPARATOR = String.raw`\s*[:：丨|｜/／]`;
const LABEL = new RegExp(`${OPENING}(?:${[...HEADS, ...NOTICES].join('|')})${SEPARATOR}`);
/** 责任编辑：某人; but what an editor says in an interview is a sentence. */
const EDITOR = new RegExp(`${OPENING}${EDITORS}${SEPARATOR}(?!.*[。！!…]$)`);
/** 责任编辑 某人: names alone. */
const NAMES = String.raw`(?:[\s、，]+\p{Script=Han}{2,4})+[）)\]】〕]?$`;
const EDITOR_NAMED = new RegExp(`${OPENING}${EDITORS}${NAMES}`, 'u');
/** 记者/某人 编辑/某人 */
const ROLE = `(?:记者|作者|文字?|图|摄影|摄像|制图|设计|实习生|${EDITORS})`;
const CREDITS = new RegExp(
  String.raw`${OPENING}(?:${ROLE}\s*[/／丨|｜:：]\s*\p{Script=Han}[^\s。？！/／:：]{0,11}\s*){2,}[）)]?$`,
  'u',
);
/** Without a colon these say the same. */
const NOTICE = new RegExp(
  `${OPENING}(?:${[
    '海量资讯.*新浪财经.*',
    '点击(?:进入|查看)(?:专题|详情|原文|更多|全文|下载)?.{0,10}[>》→]*',
    '未经.{0,12}(?:授权|许可|允许|同意).{0,8}(?:不得|禁止|严禁|请勿|不可).*',
    '本文(?:来源|转自|首发)(?:于|自|为)?.{0,30}',
    '更多.{0,12}下载.*',
    '(?:长按|微信|手机)?(?:扫码|扫一扫|扫描)(?:上方|下方|右侧|左侧)?(?:二维码)?(?:$|[，,、]|在手机|.{0,4}(?:关注|下载|打开|查看|看|阅读|观看|收听|订阅|进群|入群|加入|添加|咨询|分享|领取|报名).{0,20})',
    '(?:一键)?分享(?:到|至)\\s*(?:$|[:：]|微信|微博|朋友圈|QQ|好友).*',
  ].join('|')})$`,
);
/** （原题为《…》） at the end of what was taken over under a title of one's own. */
const FORMER_TITLE = /^[（(]原(?:标)?题(?:为|是)?\s*[《“].*[）)]$/;
/** An invitation, not a sentence of the article: those end with a full stop. */
const APP =
  /^(?!.*。$)(?:.*[，,、！!|\s]|)(?:请|欢迎|立即|马上|点击|免费|可|即可|去|在)?(?:下载|打开|安装|扫码|扫一扫|扫描)(?!量|次数|率|数|速度|了|的).{0,24}(?:APP|客户端|二维码)/i;
const BRACKETED = /^(?:[【[［](?:纠错|打印|关闭|责任编辑[^】\]］]*|编辑[^】\]］]*|上一篇|下一篇)[】\]］]\s*)+/;
/** A line of nothing but a page's buttons. */
const BUTTONS =
  /^[\s|｜·/【】[\]［］（）()>]*(?:(?:展开(?:阅读)?(?:全文|更多)|(?:点击)?(?:阅读|查看|展开|余下|收起)全文|收起|打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本文)?|纠错|分享|举报|复制链接|返回(?:顶部|目录|列表|首页)|全文复制|放大|缩小|默认|字号|大|中|小|上一篇|下一篇|推荐给朋友)[\s|｜·/【】[\]［］（）()>↓∨:：]*)+$/;
const BUTTON_WORD = /[^\s大中小]{2}/;

/** Lines longer than this are sentences, whatever they begin with (in code units). */
const SHORT = 60;
const NOT_SHORT = /^(?:版权声明|免责声明|特别声明|风险提示)\s*[:：]/;
const RULES = [LABEL, EDITOR, EDITOR_NAMED, CREDITS, FORMER_TITLE, NOTICE, APP, BRACKETED];

/** Whether the line is a head or tail line that is no part of an article's text. */
export function isBoilerplateLine(line: string): boolean {
  const words = line.trim();
  if (NOT_SHORT.test(words)) return true;
  if (words.length > SHORT || /[？?]$/.test(words)) return false;
  return RULES.some((rule) => rule.test(words)) || (BUTTONS.test(words) && BUTTON_WORD.test(words));
}
