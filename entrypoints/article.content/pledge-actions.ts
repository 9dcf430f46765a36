import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { Outcome } from '@/utils/model/outcome';
import type { Verdict } from '@/utils/model/reader-data';
import type { Stage } from './article-view';

/** What the reader holds of a pledge, without the time of it. */
type Judgement = Omit<Verdict, 'modified'>;

/** What the reader does with the pledges of an article. */
export interface PledgeActions {
  /** Asks anew what is known of the pledges besides this article. */
  refresh(): Promise<void>;
  /** Stores a judgement; answers when it is kept. */
  judge(judgement: Judgement): Promise<Outcome<Verdict>>;
  /** Opens the ledger in a tab, at one pledge. */
  openLedger(pledge: string): void;
}

export function createPledgeActions(stage: Stage): PledgeActions {
  async function refresh(): Promise<void> {
    const { view } = stage.scene();
    const pledges = view?.recognition.pledges.flatMap(({ pledge }) => pledge ?? []) ?? [];
    if (!view || pledges.length === 0) return;
    const { articleId } = view;
    const known = await askDesk(() => sendMessage('pledgeMemories', { articleId, pledges: [...new Set(pledges)] }));
    const now = stage.scene().view;
    if (!known.ok) stage.dispatch({ type: 'complain', failure: known });
    else if (now?.articleId === articleId) stage.show({ view: { ...now, memories: known.value } });
  }

  async function open(pledge: string): Promise<void> {
    const opened = await askDesk(() => sendMessage('openLedger', { pledge }));
    if (!opened.ok) stage.dispatch({ type: 'complain', failure: opened });
  }

  return {
    refresh,
    async judge(judgement) {
      const verdict = { ...judgement, modified: new Date().toISOString() };
      const saved = await askDesk(() => sendMessage('setVerdict', verdict));
      if (saved.ok) await refresh();
      return saved;
    },
    openLedger(pledge) {
      void open(pledge);
    },
  };
}
