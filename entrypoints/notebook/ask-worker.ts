import type { Failure } from '@/utils/model/outcome';
import type { Question, QuestionName, Questions, Told } from './worker-protocol';

/** The worker, begun as soon as the page is. */
const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
const waiting = new Map<number, (answer: never) => void>();
let asked = 0;

/** What the worker tells by itself. */
export interface WorkerListener {
  readonly onChanged?: () => void;
  readonly onReading?: (done: number, total: number) => void;
  readonly onFailed?: (failure: Failure) => void;
}

const listeners = new Set<WorkerListener>();
let failure: Failure | undefined;

worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.type === 'answer') {
    waiting.get(data.number)?.(data.answer as never);
    waiting.delete(data.number);
    return;
  }
  for (const listener of listeners) {
    if (data.type === 'changed') listener.onChanged?.();
    else if (data.type === 'reading') listener.onReading?.(data.done, data.total);
    else listener.onFailed?.(data.failure);
  }
  if (data.type === 'failed') ({ failure } = data);
});

/** Asks the worker; a question that it cannot answer because the store has failed stays without an answer. */
export function askWorker<Name extends QuestionName>(
  name: Name,
  ask: Questions[Name]['ask'],
): Promise<Questions[Name]['answer']> {
  const question: Question<Name> = { number: asked++, name, ask };
  return new Promise((resolve) => {
    waiting.set(question.number, resolve);
    // A worker has no origin to be named.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(question);
  });
}

/** Hears what the worker tells by itself; returns how to stop. */
export function listenToWorker(listener: WorkerListener): () => void {
  listeners.add(listener);
  // The store may have failed before anybody heard of it.
  if (failure) listener.onFailed?.(failure);
  return () => void listeners.delete(listener);
}
