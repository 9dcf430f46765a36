/**
 * What an entry is recognized by: its name and aliases, and the forms that follow
 * from a country's one-character short form (哈方, 哈国; 哈 as a member of 中哈).
 */
import { condense } from '@/utils/text/condense';
import type { PlacedEntry, WrittenAlias } from './entry';

/** One recognizable form. `text` is folded and without white space, as recognition compares it. */
export interface Form {
  readonly text: string;
  /** The form as written. */
  readonly written: string;
  readonly entity: string;
  readonly condition?: Condition;
  /** A member of fused lists; not a mention by itself. */
  readonly fuses?: 'free' | 'named';
}

/** What must hold for a form to count; see `WrittenAlias`. Neighbours are folded; `needs` are entity ids. */
export interface Condition {
  readonly needs?: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/**
 * Every form of an entry, the name first. One text may stand more than once under
 * different conditions. An alias that repeats the name puts conditions on the name,
 * and one that repeats a form made from the short form replaces it.
 */
export function formsOf(entry: PlacedEntry): Form[] {
  const aliases = (entry.aliases ?? []).map((alias) =>
    formOf(typeof alias === 'string' ? { text: alias } : alias, entry),
  );
  const name = formOf({ text: entry.name }, entry);
  const nameGiven = (entry.aliases ?? []).some((alias) => typeof alias !== 'string' && alias.text === entry.name);
  const written = new Map<string, Form>();
  for (const form of nameGiven ? aliases : [name, ...aliases])
    written.set(JSON.stringify([form.text, form.condition]), form);
  const texts = new Set([...written.values()].map((form) => form.text));
  return [...written.values(), ...shortForms(entry).filter((form) => form.fuses || !texts.has(form.text))];
}

function formOf(alias: WrittenAlias, entry: PlacedEntry): Form {
  const condition = conditionOf(alias, entry.id);
  const form = { text: condense(alias.text).text, written: alias.text, entity: entry.id };
  return condition ? { ...form, condition } : form;
}

function conditionOf(alias: Omit<WrittenAlias, 'text'>, id: string): Condition | undefined {
  const folded = (texts: readonly string[]): string[] => texts.map((text) => condense(text).text);
  const condition: { -readonly [Key in keyof Condition]: Condition[Key] } = {};
  if (alias.needs) condition.needs = alias.needs.map((need) => (need === 'self' ? id : need));
  for (const side of ['before', 'after', 'notBefore', 'notAfter'] as const) {
    const texts = alias[side];
    if (texts) condition[side] = folded(texts);
  }
  if (alias.from) condition.from = alias.from;
  if (alias.to) condition.to = alias.to;
  return Object.keys(condition).length > 0 ? condition : undefined;
}

/** Behind these a short form with 国 or 方 belongs to another word (日国际…, 以国家…, 方便). */
const NOT_BEFORE = { 国: ['家', '际', '内', '会', '务', '民', '有', '防', '企'], 方: ['便'] } as const;

/** Before these a run of short forms is no list: 中美国 ends in 美国, 哈中方 in 中方, 中英文 is about languages. */
const NO_LIST_BEFORE = ['国', '方', '元', '语', '文'];

/** 哈 → 哈方 and 哈国 (where the article names the country), and the list member 哈. */
function shortForms(entry: PlacedEntry): Form[] {
  const { short } = entry;
  if (!short) return [];
  const text = condense(short.text).text;
  const notAfter = short.notAfter ?? standing(entry, text);
  const gate: Condition = { needs: [entry.id], ...(notAfter.length > 0 ? { notAfter } : {}) };
  const { needs: _, ...free } = gate;
  const form = { written: short.text, entity: entry.id };
  return [
    {
      ...form,
      text: `${text}方`,
      written: `${short.text}方`,
      condition: { ...(short.free ? free : gate), notBefore: NOT_BEFORE.方 },
    },
    { ...form, text: `${text}国`, written: `${short.text}国`, condition: { ...gate, notBefore: NOT_BEFORE.国 } },
    {
      ...form,
      text,
      fuses: short.free ? 'free' : 'named',
      condition: { notAfter, notBefore: [...NO_LIST_BEFORE, ...(short.notBefore ?? []), ...ownNameAfter(entry, text)] },
    },
  ];
}

/** What the short form standing alone must not follow: it holds for the lists and forms it begins as well. */
function standing(entry: PlacedEntry, short: string): string[] {
  const alone = (entry.aliases ?? []).filter(
    (alias) => typeof alias !== 'string' && condense(alias.text).text === short,
  );
  return alone
    .flatMap((alias) => (typeof alias === 'string' ? [] : (alias.notAfter ?? [])))
    .map((text) => condense(text).text);
}

/** The rest of the country's names behind the short form: 中哈萨克 is no list. */
function ownNameAfter(entry: PlacedEntry, short: string): string[] {
  const names = [entry.name, ...(entry.aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.text))];
  const rests = names.map((name) => condense(name).text).filter((name) => name.startsWith(short) && name !== short);
  return [...new Set(rests.map((name) => name.slice(short.length)))];
}
