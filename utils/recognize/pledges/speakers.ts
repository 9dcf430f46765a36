/** Who is speaking where: 王毅表示, 特朗普称, 汪文斌：, 某某记者：. */
import { firstEndingAfter, type Named, type Scene } from './scene';
import { wordList } from './word-list';

export const SPEECH = wordList(`
表示 说 指出 强调 称 宣布 介绍 提出 认为 谈到 回应 重申 应询 转达 透露 宣称 承诺 说道 写道 回答 答 致辞 发表 坦言 呼吁 提议 建议 倡议 补充 告诉 主张 赞同 完全赞同 高度评价 感谢 衷心感谢 同意 明确 明确表示
欢迎 祝贺 相信 赞赏 赞 主持 通报 阐述 要求 决定 一致认为 一致同意 共同表示 公告称 公告 披露 预告 声明 声明称 评论称 谈 讲
`);

/** The verbs behind which a clause says what somebody says, with a subject of its own. */
export const SAYING = wordList(
  '表示 说 指出 强调 称 宣布 介绍 重申 透露 宣称 说道 坦言 补充 明确表示 共同表示 认为 一致认为 公告称 声明称',
);

/** A place from which on somebody speaks. `speaker` is undefined for who asks rather than speaks (记者：). */
export interface SpeakerEvent {
  readonly at: number;
  readonly speaker: Named | undefined;
}

const LONGEST_TITLE = 14;
/** Adverbs between a speaker and his verb. */
const BETWEEN = wordList(
  '首先 还 也 则 随后 同时 当天 当日 进一步 在会上 日前 7日 今天 再次 明确 随即 一致 共同 分别 曾 均 都 代表中方 郑重 对此',
);

/** Every change of speaker, in order. Cost: the mentions, and the colons of the text. */
export function speakerEvents(scene: Scene): SpeakerEvent[] {
  const { text, mentions, clauses } = scene;
  const events: SpeakerEvent[] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'person' && mention.kind !== 'organization' && !isParty(mention)) continue;
    let end = mention.end;
    for (let step = 0; step < 3; step++) end += BETWEEN.lengthAt(text, end, text.length);
    if (text[end] === ':' || SPEECH.lengthAt(text, end, text.length) > 0)
      events.push({ at: mention.start, speaker: mention });
  }
  for (let clause = 0; clause < clauses.count; clause++) {
    const end = clauses.end[clause] as number;
    if (text[end] === ':' && (text.startsWith('记者', end - 2) || text.startsWith('问', end - 1))) {
      events.push({ at: clauses.start[clause] as number, speaker: undefined });
    }
  }
  return events.sort((a, b) => a.at - b.at);
}

/** X方 stands for a government that speaks. */
function isParty({ kind, text }: Named): boolean {
  return kind === 'place' && text.endsWith('方');
}

/** The last of a sorted list that stands at or before a place. */
export function lastAtOrBefore<T extends { readonly at: number }>(events: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle] as T).at <= at) low = middle + 1;
    else high = middle;
  }
  return events[low - 1];
}

/** The place named right before a person with no more than his title between: 土耳其外长查武什奥卢. */
export function placeBefore({ text, mentions }: Scene, person: Named): Named | undefined {
  const before =
    mentions[
      firstEndingAfter(mentions, person.start - 1) -
        (mentions[firstEndingAfter(mentions, person.start - 1)] === person ? 1 : 0)
    ];
  const near = before && before.end <= person.start && person.start - before.end <= LONGEST_TITLE ? before : undefined;
  if (near?.kind !== 'place') return undefined;
  return /[,。:;、的]/.test(text.slice(near.end, person.start)) ? undefined : near;
}
