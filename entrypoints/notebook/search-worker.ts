/** The worker of the notebook: keeps the catalogue of all notes up to date with the store, and answers from it. */
import { withStoreUntil } from '@/utils/store/with-store';
import { type Answers, answersFrom } from './worker-answers';
import { keepCatalogue } from './worker-catalogue';
import type { Question, Told } from './worker-protocol';

const answering = start();

/** What is asked meanwhile waits for a store that does not open; the page tells why. */
function start() {
  return new Promise<Answers>((resolve) => {
    void withStoreUntil(new AbortController().signal, (db) => resolve(answersFrom(db, keepCatalogue(db, tell))));
  });
}

addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data));

async function answer({ number, name, ask }: Question): Promise<void> {
  const answers = await answering;
  try {
    const handle = answers[name] as (asked: unknown) => Promise<unknown>;
    const found = await handle(ask);
    tell({ type: 'answer', number, answer: found }, listIn(found));
  } catch (error) {
    tell({ type: 'failed', failure: { ok: false, error: 'store-closed', detail: String(error) } });
  }
}

/** The numbers of a list are handed over instead of copied. */
function listIn(told: unknown): Transferable[] {
  const items = (told as { readonly items?: unknown }).items;
  return items instanceof Uint32Array ? [items.buffer as ArrayBuffer] : [];
}

function tell(told: Told, handed: Transferable[] = []): void {
  postMessage(told, { transfer: handed });
}
