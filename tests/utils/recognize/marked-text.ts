import type { EntityKind } from '@/utils/model/entity';
import type { Span } from '@/utils/model/span';

/** A mention as an annotator sees it. */
export interface GoldMention extends Span {
  readonly kind: EntityKind;
  readonly text: string;
  /** Full name, or several joined by 、. */
  readonly name: string;
}

const MARK = /⟦(?<kind>[a-z]+)(?::(?<name>[^|⟧]+))?\|(?<text>[^⟧]+)⟧/g;

/** The plain text of one in which mentions stand as ⟦kind|words⟧ or ⟦kind:full name|words⟧, and the mentions with their places in it. */
export function readMarked(marked: string): { readonly text: string; readonly mentions: readonly GoldMention[] } {
  const mentions: GoldMention[] = [];
  let text = '';
  let cursor = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(cursor, match.index);
    const { kind = '', name, text: words = '' } = match.groups ?? {};
    mentions.push({
      kind: kind as EntityKind,
      name: name ?? words,
      text: words,
      start: text.length,
      end: text.length + words.length,
    });
    text += words;
    cursor = match.index + match[0].length;
  }
  return { text: text + marked.slice(cursor), mentions };
}
