import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { Stage } from './article-view';

/** Keeps what is known of the entities of the open card. */
export interface EntityMemory {
  /** Notes have changed: asks anew for the card that is open, and later for every other. */
  refresh(): void;
}

/** Asks the desk for the entities of a card when it opens, once for each until notes change. */
export function watchEntityMemory(stage: Stage, signal: AbortSignal): EntityMemory {
  let asked = new Set<string>();
  let article: string | undefined;
  let round = 0;

  async function ask(articleId: string, entities: readonly string[]): Promise<void> {
    const mine = round;
    for (const id of entities) asked.add(id);
    const known = await askDesk(() => sendMessage('entityMemories', { articleId, entities: [...entities] }));
    const { view, entityMemories = {} } = stage.scene();
    if (mine !== round || signal.aborted || view?.articleId !== articleId) return;
    if (known.ok) stage.show({ entityMemories: { ...entityMemories, ...known.value } });
    else {
      for (const id of entities) asked.delete(id);
      stage.dispatch({ type: 'complain', failure: known });
    }
  }

  function look(): void {
    const { view, reading } = stage.scene();
    const mark = reading.card?.mark;
    if (!view || mark?.type !== 'mention') return;
    if (view.articleId !== article) forget();
    article = view.articleId;
    const mention = view.recognition.mentions.find(({ start }) => start === mark.start);
    const missing = mention?.entity.filter((id) => !asked.has(id)) ?? [];
    if (missing.length > 0) void ask(view.articleId, missing);
  }

  function forget(): void {
    round += 1;
    asked = new Set();
  }

  stage.subscribe(look, signal);
  return {
    refresh() {
      forget();
      look();
    },
  };
}
