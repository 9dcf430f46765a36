/**
 * A yardstick of small invented texts from different corners of the genre, marked by
 * hand as tests/fixtures/recognition/*.json. A mention counts as found when its kind
 * agrees and the spans share half of the longer one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compiledDictionary } from '@/scripts/read-dictionary';
import { type Dictionary, loadDictionary } from '@/utils/dictionary/load';
import type { Mention } from '@/utils/model/recognition';
import { fold } from '@/utils/text/fold';
import { recognize } from '@/utils/recognize/recognize';
import { type GoldMention, readMarked } from './marked-text';

const ROOT = process.cwd();
const FOLDER = join(ROOT, 'tests/fixtures/recognition');

interface Marked {
  readonly title: string;
  readonly date: string;
  /** Paragraphs. */
  readonly text: readonly string[];
}

interface Score {
  readonly gold: number;
  readonly found: number;
  readonly predicted: number;
  readonly right: number;
  readonly linked: number;
  readonly faults: readonly string[];
}

function alike(one: GoldMention, other: Mention): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const longer = Math.max(one.end - one.start, other.end - other.start);
  return one.kind === other.kind && shared / longer >= 0.5;
}

function scoreOf({ text, date }: Marked, dictionary: Dictionary): Score {
  const { text: plain, mentions: gold } = readMarked(text.join('\n\n'));
  const { mentions, entities } = recognize(plain, dictionary, { date });
  const missed = gold.filter((mention) => !mentions.some((other) => alike(mention, other)));
  const wrong = mentions.filter((mention) => !gold.some((other) => alike(other, mention)));
  const names = (mention: Mention): string[] =>
    mention.entity.flatMap((id) => [entities[id]?.name ?? '', ...(entities[id]?.aliases ?? [])]);
  const linked = gold.filter((mention) => {
    const there = mentions.find((other) => alike(mention, other) && other.entity.length > 0);
    return there !== undefined && mention.name.split('、').every((name) => names(there).map(fold).includes(fold(name)));
  });
  return {
    gold: gold.length,
    found: gold.length - missed.length,
    predicted: mentions.length,
    right: mentions.length - wrong.length,
    linked: linked.length,
    faults: [
      ...missed.map((mention) => `missed ${mention.kind} ${mention.text}@${mention.start}`),
      ...wrong.map(
        (mention) =>
          `wrong ${mention.kind} ${mention.text}@${mention.start} (${mention.how} ${mention.entity.join('|')})`,
      ),
    ],
  };
}

function f1({ gold, found, predicted, right }: Omit<Score, 'faults' | 'linked'>): number {
  const recall = found / gold;
  const precision = right / Math.max(1, predicted);
  return (2 * precision * recall) / Math.max(1e-9, precision + recall);
}

describe('recognize on unseen texts', () => {
  let dictionary: Dictionary;
  beforeAll(() => {
    const bytes = readFileSync(compiledDictionary(ROOT));
    dictionary = loadDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  }, 60_000);

  it('finds what a reader marks, and little else', () => {
    const total = { gold: 0, found: 0, predicted: 0, right: 0 };
    let linked = 0;
    for (const file of readdirSync(FOLDER).sort()) {
      const score = scoreOf(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Marked, dictionary);
      for (const key of ['gold', 'found', 'predicted', 'right'] as const) total[key] += score[key];
      linked += score.linked;
      console.log(
        `${file.padEnd(24)} F1 ${f1(score).toFixed(3)} of ${score.gold}, linked ${score.linked}\n  ${score.faults.join('\n  ')}`,
      );
    }
    console.log(`all  F1 ${f1(total).toFixed(3)} of ${total.gold}, linked ${linked}`);
    expect(f1(total)).toBeGreaterThanOrEqual(0.88);
    expect(total.right / total.predicted).toBeGreaterThanOrEqual(0.9);
  });

  it('reads the marks of a text', () => {
    const { text, mentions } = readMarked('在⟦place|北京⟧，⟦place:中国、俄罗斯|中俄⟧');
    expect(text).toBe('在北京，中俄');
    expect(mentions.map(({ start, end, name }) => [text.slice(start, end), name])).toEqual([
      ['北京', '北京'],
      ['中俄', '中国、俄罗斯'],
    ]);
  });
});
