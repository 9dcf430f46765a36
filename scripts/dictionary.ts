/** `npm run dictionary -- check | stats | find WORD | conflicts`: look after the bundled dictionary. */
import { ENTITY_KINDS } from '@/utils/model/entity';
import { formsOf } from '@/utils/dictionary/forms';
import { condense } from '@/utils/text/condense';
import { conflictLines } from './conflicts';
import { faultLine, readDictionary } from './read-dictionary';

const USAGE = 'usage: npm run dictionary -- check | stats | find WORD | conflicts';

function main([command, word]: readonly string[]): number {
  const entries = readDictionary(process.cwd());
  if (command === 'check') {
    for (const fault of entries.faults) console.error(faultLine(fault));
    console.log(
      `${entries.entities.length} entities, ${entries.pledges.length} pledges, ${entries.faults.length} faults`,
    );
    return entries.faults.length > 0 ? 1 : 0;
  }
  if (command === 'stats') return stats(entries);
  if (command === 'find' && word) return find(entries, word);
  if (command === 'conflicts') return conflicts(entries);
  console.error(USAGE);
  return 2;
}

function stats({ entities, pledges }: ReturnType<typeof readDictionary>): number {
  for (const kind of ENTITY_KINDS) {
    const those = entities.filter((entry) => entry.kind === kind);
    const forms = those.reduce((sum, entry) => sum + formsOf(entry).length, 0);
    console.log(`${kind.padEnd(14)}${String(those.length).padStart(6)} entries ${String(forms).padStart(6)} forms`);
  }
  console.log(`${'pledge'.padEnd(14)}${String(pledges.length).padStart(6)} entries`);
  return 0;
}

function find({ entities }: ReturnType<typeof readDictionary>, word: string): number {
  const wanted = condense(word).text;
  const found = entities.filter(
    (entry) => entry.id.includes(wanted) || formsOf(entry).some((form) => form.text.includes(wanted)),
  );
  for (const { id, name, en, place } of found)
    console.log(`${id}  ${name}  ${en ?? ''}  dictionary/${place.file}:${place.line}`);
  return found.length > 0 ? 0 : 1;
}

function conflicts({ entities }: ReturnType<typeof readDictionary>): number {
  for (const line of conflictLines(entities)) console.log(line);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
