/**
 * Patterns for what no dictionary has. Each finder walks the text once, with bounded
 * work a place; what they find is settled against the dictionary's readings, and the
 * names so found are looked for in the whole text.
 */
import type { Candidate, Reading } from '@/utils/recognize/candidate';
import { namesAgain } from './again';
import { listedCompanies } from './brackets';
import { japaneseNames, listedNames, speakers, titledChineseNames } from './chinese-names';
import { documentsIn } from './documents';
import { hostedEvents, numberedEvents, sessions } from './events';
import { findAll, triggerTable } from './finder';
import { dottedNames, titledForeignNames } from './foreign-names';
import { groundOf } from './ground';
import { organizations } from './organizations';
import { projects } from './projects';
import { merge, settle } from './settle';

const FINDERS = [
  numberedEvents,
  hostedEvents,
  sessions,
  organizations,
  projects,
  listedCompanies,
  dottedNames,
  titledForeignNames,
  titledChineseNames,
  japaneseNames,
  speakers,
  listedNames,
] as const;

const TRIGGERS = triggerTable(FINDERS);

/** The dictionary's readings (sorted, none overlapping) and beside them what patterns find. */
export function withPatterns(reading: Reading, chosen: readonly Candidate[]): Candidate[] {
  const ground = groundOf(reading, chosen);
  const found = [...documentsIn(ground), ...findAll(ground, FINDERS, TRIGGERS)];
  const standing = settle(ground, found);
  const again = namesAgain(ground, standing);
  return merge(chosen, again.length === 0 ? standing : settle(ground, [...standing, ...again]));
}
