import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { FromWorker, ToWorker, WorkerCalls } from './exchange-messages';

/** One export, or one import from the file to the store, at work in a worker of its own. */
export interface ExchangeJob {
  /** Has one step done; the next may follow when it is. */
  run<Name extends keyof WorkerCalls>(
    type: Name,
    data: Parameters<WorkerCalls[Name]>[0],
  ): Promise<Outcome<ReturnType<WorkerCalls[Name]>>>;
  /** Gives the running step up: it answers `cancelled`, or what it did if that was too late. */
  cancel(): void;
  /** Nothing more is wanted. */
  end(): void;
}

/** A job that tells how far the running step is. */
export function startJob(onProgress: (part: number, all: number) => void): ExchangeJob {
  const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' });
  let finish: (outcome: Outcome<unknown>) => void = () => undefined;
  // A worker has no origin to be named, as a window has.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const post = (message: ToWorker): void => worker.postMessage(message);

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'progress') onProgress(data.done, data.all);
    else if (data.type === 'ask') void answer(data.call).then((outcome) => post({ type: 'answer', outcome }));
    else finish(data.outcome);
  });
  // Its script did not load, or broke down: memory, most likely.
  worker.addEventListener('error', (event) => finish(failed('unexpected', event.message)));

  return {
    run(type, data) {
      return new Promise((resolve) => {
        finish = (outcome) => resolve(outcome as Awaited<ReturnType<ExchangeJob['run']>> as never);
        post({ type, data } as ToWorker);
      });
    },
    cancel: () => post({ type: 'cancel' }),
    end: () => worker.terminate(),
  };
}

/** What the worker asks of the desk. */
function answer(call: Extract<FromWorker, { readonly type: 'ask' }>['call']): Promise<Outcome<unknown>> {
  if (call.type === 'names') return namesOf(call.data);
  const { text, date } = call.data;
  return askDesk(() => sendMessage('recognizeText', { text, ...(date === undefined ? {} : { date }) }));
}

async function namesOf(entities: readonly string[]): Promise<Outcome<unknown>> {
  const facts = await askDesk(() => sendMessage('ledgerFacts', { entities: [...entities], pledges: [] }));
  return facts.ok ? done(facts.value.names) : facts;
}
