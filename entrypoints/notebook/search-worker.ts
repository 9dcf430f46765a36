/** The worker of the notebook: keeps the catalogue of all notes up to date with the store, and answers from it. */
import { openDatabase } from '@/utils/store/database';
import { answersFrom } from './worker-answers';
import { keepCatalogue } from './worker-catalogue';
import type { Question, Told } from './worker-protocol';

const opening = openDatabase();
const answering = start();

async function start() {
  const db = await opening;
  if (!db.ok) {
    tell({ type: 'failed', failure: db });
    return undefined;
  }
  const kept = keepCatalogue(db.value, tell);
  return answersFrom(db.value, kept);
}

addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data));

async function answer({ number, name, ask }: Question): Promise<void> {
  const answers = await answering;
  if (!answers) return;
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
