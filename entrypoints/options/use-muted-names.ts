import { useEffect, useState } from 'preact/hooks';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { Entry } from '@/utils/model/reader-data';

/** The names of muted entities by their ids, as far as they are known: own ones from the entries, bundled ones from the desk. */
export function useMutedNames(
  muted: readonly string[],
  entries: readonly Entry[] | undefined,
): Readonly<Record<string, string>> {
  const [bundled, setBundled] = useState<Readonly<Record<string, string>>>({});
  const wanted = muted.filter((id) => !/^(text|own)\//.test(id)).join(' ');
  useEffect(() => {
    let current = true;
    async function find(): Promise<void> {
      const names = await namesOf(wanted === '' ? [] : wanted.split(' '));
      if (current) setBundled(names);
    }
    void find();
    return () => {
      current = false;
    };
  }, [wanted]);
  const own = (entries ?? []).map(({ id, names: [name = id] }) => [id, name] as const);
  return { ...bundled, ...Object.fromEntries(own) };
}

async function namesOf(ids: readonly string[]): Promise<Record<string, string>> {
  const drafts = await Promise.all(ids.map((id) => askDesk(() => sendMessage('draftOfBundled', { id }))));
  return Object.fromEntries(
    drafts.flatMap((draft, at) => (draft.ok ? [[ids[at] as string, draft.value.names[0] ?? '']] : [])),
  );
}
