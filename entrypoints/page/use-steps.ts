import { useRef, useState } from 'preact/hooks';
import type { DataDone, DataWorking } from '@/components/data/DataSection';
import type { Failure, Outcome } from '@/utils/model/outcome';
import type { WorkCare } from './data-files';
import { undoRestore } from './restore';
import type { DataFacts } from './use-data-facts';

/** The steps of the data section, of which one is done at a time. */
export interface Steps {
  readonly busy: boolean;
  /** How far the running step is, where that takes a while. */
  readonly working: DataWorking | undefined;
  readonly done: DataDone | undefined;
  readonly onUndo: (() => void) | undefined;
  readonly failure: Failure | undefined;
  closeFailure(): void;
  /** Carries out a step unless another is running, and says what went wrong with it. `what` names it where it takes a while. */
  step<T>(
    what: DataWorking['what'] | undefined,
    work: (care: WorkCare) => Promise<Outcome<T>>,
    then: (value: T) => void,
  ): Promise<void>;
  /** Says what came of a step; `importId` is given where it can be taken back. */
  say(done: DataDone, importId?: string): void;
}

export function useSteps(facts: DataFacts): Steps {
  const [working, setWorking] = useState<DataWorking>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly done: DataDone; readonly importId?: string | undefined }>();
  const [failure, setFailure] = useState<Failure>();
  const runningRef = useRef(false);

  const step: Steps['step'] = async (what, work, then) => {
    // A second click may come before the first one is seen to have been one.
    if (runningRef.current) return;
    runningRef.current = true;
    setBusy(true);
    setFailure(undefined);
    const life = new AbortController();
    const show = (done: number, all: number): void => {
      if (what) setWorking({ what, done, all, onCancel: () => life.abort() });
    };
    show(0, 0);
    const outcome = await work({ onProgress: show, signal: life.signal });
    runningRef.current = false;
    setWorking(undefined);
    setBusy(false);
    if (outcome.ok) then(outcome.value);
    else setFailure(outcome);
    await facts.look();
  };
  const importId = said?.importId;
  return {
    ...{ busy, working, failure, step },
    done: said?.done,
    closeFailure: () => setFailure(undefined),
    onUndo:
      importId === undefined
        ? undefined
        : () =>
            void step(
              'undo',
              (care) => undoRestore(importId, care),
              () => setSaid({ done: { type: 'undone' } }),
            ),
    say: (next, id) => setSaid({ done: next, importId: id }),
  };
}
