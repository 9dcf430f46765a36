import { useEffect, useState } from 'preact/hooks';
import { withStore } from '@/utils/store/with-store';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { done } from '@/utils/model/outcome';
import { entriesOf } from '@/utils/store/entries';
import { learnEntries, learnFacts } from './known-names';

/** The Chinese names of entities and pledges, by id, as far as that was asked. */
const known = new Map<string, string>();

/** Looks up how entities and pledges are called; what has no name anywhere is called by the end of its id. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const [, redraw] = useState(0);
  const key = ids.filter((id) => !known.has(id)).join('\n');
  useEffect(() => {
    const look = async (): Promise<void> => {
      for (const [id, name] of await namesOf(key.split('\n'))) known.set(id, name);
      redraw((times) => times + 1);
    };
    if (key !== '') void look();
  }, [key]);
  return nameOf;
}

function nameOf(id: string): string {
  return known.get(id) ?? id.replace(/^[^/]*\//, '');
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const facts = await askDesk(() => sendMessage('ledgerFacts', { entities: ids, pledges: ids }));
  if (facts.ok) {
    learnFacts(facts.value);
    for (const [id, { act }] of Object.entries(facts.value.catalogue)) names.set(id, act);
    for (const [id, name] of Object.entries(facts.value.names)) names.set(id, name);
  }
  await withStore(async (db) => {
    const entries = await entriesOf(db);
    if (entries.ok) learnEntries(entries.value);
    if (entries.ok)
      for (const {
        id,
        names: [name],
      } of entries.value)
        if (name !== undefined) names.set(id, name);
    const unnamed = ids.filter((id) => !names.has(id));
    const met = await db.sightings.where('pledge').anyOf(unnamed).toArray();
    for (const { pledge, act, text } of met) names.set(pledge, act ?? text);
    return done(undefined);
  });
  for (const id of ids) if (!names.has(id)) names.set(id, nameOf(id));
  return names;
}
