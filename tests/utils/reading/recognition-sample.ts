import type { Entity } from '@/utils/model/entity';
import type { Statement } from '@/utils/model/pledge';
import type { Mention, Recognition } from '@/utils/model/recognition';

/** An invented text with two paragraphs; 东岭 and 西川 are invented countries. */
export const SAMPLE_TEXT =
  '东岭外长林舟访问西川。林舟说，东岭将在2030年前提供五千万剂疫苗。\n林外长表示，东西两国支持江湾倡议。林舟随后离开。';

function place(name: string, background = false): Entity {
  return { kind: 'place', name, aliases: [], source: 'reference', ...(background ? { background } : {}) };
}

/** A mention of the sample: the `nth` occurrence (from 0) of `text`. */
function mention(text: string, entity: readonly string[], more: Partial<Mention> & { nth?: number } = {}): Mention {
  const { nth = 0, ...rest } = more;
  let start = -1;
  for (let seen = 0; seen <= nth; seen += 1) start = SAMPLE_TEXT.indexOf(text, start + 1);
  if (start < 0) throw new Error(`The sample has no ${text}.`);
  return { start, end: start + text.length, text, kind: 'person', entity, how: 'dictionary', ...rest };
}

function statement(text: string): Statement {
  const start = SAMPLE_TEXT.indexOf(text);
  return {
    start,
    end: start + text.length,
    text,
    by: ['place/dongling'],
    to: ['各国'],
    act: '提供疫苗',
    quantity: { value: 50_000_000, unit: '剂', text: '五千万剂' },
    due: '2030',
    strength: 'commitment',
    cue: '将',
    pledge: 'vaccines',
  };
}

/** What is recognized in it: 东岭 is a background entity, 江湾倡议 a guess. */
export const SAMPLE: Recognition = {
  mentions: [
    mention('东岭', ['place/dongling'], { kind: 'place' }),
    mention('林舟', ['person/lin-zhou']),
    mention('西川', ['place/xichuan'], { kind: 'place' }),
    mention('林舟', ['person/lin-zhou'], { nth: 1 }),
    mention('东岭', ['place/dongling'], { kind: 'place', nth: 1 }),
    mention('林外长', ['person/lin-zhou']),
    mention('东西', ['place/dongling', 'place/xichuan'], { kind: 'place' }),
    mention('江湾倡议', [], { kind: 'initiative', how: 'pattern' }),
    mention('林舟', ['person/lin-zhou'], { nth: 2 }),
  ],
  entities: {
    'person/lin-zhou': {
      kind: 'person',
      name: '林舟',
      aliases: [],
      en: 'Lin Zhou',
      note: '外交官。',
      post: { title: '外交部长', en: 'Foreign Minister', of: 'place/dongling', from: '2021-05', to: '2024-01' },
      postNow: { title: '副总理', en: 'Deputy Premier', from: '2024-01' },
      source: 'https://example.org/people/lin-zhou',
    },
    'place/dongling': place('东岭', true),
    'place/xichuan': place('西川'),
  },
  pledges: [statement('东岭将在2030年前提供五千万剂疫苗')],
  catalogue: {
    vaccines: {
      by: ['place/dongling'],
      to: [],
      act: '提供疫苗',
      summary: { zh: '向各国提供五千万剂疫苗', en: 'Fifty million doses of vaccine' },
      strength: 'commitment',
      announced: { date: '2022-01-25', at: 'place/xichuan', source: 'reference' },
    },
  },
  times: [],
};

/** The mention at a place in the list above. */
export function sampleMention(index: number): Mention {
  const found = SAMPLE.mentions[index];
  if (!found) throw new Error(`The sample has no mention ${index}.`);
  return found;
}
