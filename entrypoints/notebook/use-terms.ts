import { useEffect, useState } from 'preact/hooks';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { SearchTerm } from '@/utils/model/notebook';
import { queryWords } from '@/utils/search/query-words';

/** Words with their other names, as far as they were looked up. */
const known = new Map<string, SearchTerm>();
const MOST_WORDS = 20;
/** Other names are looked up when typing pauses for so long: not for every letter of a word. */
const PAUSE_MS = 80;

export interface Terms {
  readonly terms: readonly SearchTerm[];
  /** Whether other names are still being looked up; until then the words stand for themselves. */
  readonly waiting: boolean;
}

/** The words of a query, at once as they are, and with other names of what they name as soon as the desk has told them. */
export function useTerms(query: string): Terms {
  const [, setRound] = useState(0);
  const words = queryWords(query).slice(0, MOST_WORDS);
  const unknown = words.filter((word) => !known.has(word));
  const key = unknown.join('\n');
  useEffect(() => {
    if (key === '') return undefined;
    let over = false;
    const asked = key.split('\n');
    const look = async (): Promise<void> => {
      const found = await askDesk(() => sendMessage('expandWords', { words: asked }));
      // Without the desk the words are still searched for as they are.
      for (const [at, word] of asked.entries())
        known.set(word, (found.ok ? found.value[at] : undefined) ?? { forms: [word], ids: [] });
      if (!over) setRound((round) => round + 1);
    };
    const pause = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(pause);
    };
  }, [key]);
  return {
    terms: words.map((word) => known.get(word) ?? { forms: [word], ids: [] }),
    waiting: unknown.length > 0,
  };
}
