import * as v from 'valibot';
import { done, failed, type Failure, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import type { Collection } from './collection';
import { toRecord } from './exported-record';
import { exportSchema } from './export-schema';
import { FORMAT } from './format';
import { findJsonFault } from './json-fault';
import { tame } from './tame';
import { utf8Length } from './utf8-length';

/** The largest file that is read, in bytes. */
export const LARGEST_EXPORT = 50_000_000;

/**
 * What an export holds, whole or not at all. Fields that are not known ride along.
 *
 * Failures, with their detail: `too-large` (the limit in bytes), `not-json` and
 * `truncated` (`line:column`), `not-meipi`, `newer-format` (its version) and
 * `bad-record` (the path of what is wrong, and why).
 */
export function parseExport(json: string): Outcome<ReaderData> {
  // One code unit is at most three bytes, so that most texts need no count.
  if (json.length * 3 > LARGEST_EXPORT && utf8Length(json) > LARGEST_EXPORT) {
    return failed('too-large', String(LARGEST_EXPORT));
  }
  const parsed = parse(json.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return parsed;
  const data = parsed.value;
  const foreign = refuseForeign(data);
  if (foreign) return foreign;
  if (!tame(data)) return failed('bad-record', 'nested too deep');
  const { issues } = v.safeParse(exportSchema, data, { abortEarly: true });
  if (issues) return failed('bad-record', `${v.getDotPath(issues[0]) ?? ''}: ${issues[0].message}`);
  return unique(toData(data as Collection));
}

function parse(json: string): Outcome<unknown> {
  try {
    return done(JSON.parse(json));
  } catch (error) {
    const fault = findJsonFault(json);
    if (!fault) return failed('not-json', String(error));
    const isCut = fault.atEnd && json.trimStart().startsWith('{');
    return failed(isCut ? 'truncated' : 'not-json', `${fault.line}:${fault.column}`);
  }
}

/** Refuses what is no export of this program, or one of a later format. */
function refuseForeign(data: unknown): Failure | undefined {
  const block = fieldOf(data, 'meipi');
  const format = fieldOf(block, 'format');
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return failed('not-meipi');
  return format > FORMAT ? failed('newer-format', String(format)) : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function toData({ first, meipi }: Collection): ReaderData {
  const { articles, entries, verdicts, sightings, drafts = [], tags = [] } = meipi;
  return { annotations: first.items.map(toRecord), articles, entries, verdicts, sightings, drafts, tags };
}

function unique(data: ReaderData): Outcome<ReaderData> {
  const keys: Record<string, readonly string[]> = {
    'first.items': data.annotations.map(({ id }) => id),
    'meipi.articles': data.articles.map(({ id }) => id),
    'meipi.entries': data.entries.map(({ id }) => id),
    'meipi.verdicts': data.verdicts.map(({ pledge }) => pledge),
    'meipi.sightings': data.sightings.map(({ pledge, articleId }) => JSON.stringify([pledge, articleId])),
    'meipi.drafts': data.drafts.map(({ key }) => key),
    'meipi.tags': data.tags.map(({ name }) => name),
  };
  for (const [list, ids] of Object.entries(keys)) {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) return failed('bad-record', `${list}.${index}: ${id} stands here twice`);
      seen.add(id);
    }
  }
  return done(data);
}
