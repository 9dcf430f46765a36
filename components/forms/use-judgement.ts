import { useEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';
import type { Outcome } from '@/utils/model/outcome';
import type { Verdict } from '@/utils/model/reader-data';

/** What the reader holds of a pledge. */
export type Judgement = Pick<Verdict, 'verdict' | 'evidence' | 'note'>;

/** The fields as they stand in the form. */
export interface JudgementFields {
  readonly verdict: Verdict['verdict'];
  readonly evidence: string;
  readonly note: string;
}

export type JudgementStatus = 'unchanged' | 'saving' | 'saved' | 'bad-address' | 'failed';

const PAUSE_MS = 700;

/** A web address, or nothing. */
function isEvidence(text: string): boolean {
  return text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
}

function fieldsOf({ verdict, evidence = '', note = '' }: Judgement): JudgementFields {
  return { verdict, evidence, note };
}

function judgementOf({ verdict, evidence, note }: JudgementFields): Judgement {
  return { verdict, ...(evidence.trim() ? { evidence: evidence.trim() } : {}), ...(note.trim() ? { note } : {}) };
}

/**
 * The state of a judgement being written. It is handed out at every pause and at the latest
 * when the form goes away. An address that is none holds back until it is right; what
 * changes elsewhere shows as long as nothing is being written here.
 */
export function useJudgement(kept: Judgement, onJudge: (judgement: Judgement) => Promise<Outcome<unknown>>) {
  const [written, setWritten] = useState<JudgementFields>();
  const [status, setStatus] = useState<JudgementStatus>('unchanged');
  const deskRef = useRef<{ fields: JudgementFields | undefined; timer: ReturnType<typeof setTimeout> | undefined }>({
    fields: undefined,
    timer: undefined,
  });
  const judgeRef = useLatest(onJudge);

  const handOut = async (fields: JudgementFields): Promise<void> => {
    const desk = deskRef.current;
    setStatus('saving');
    const saved = await judgeRef.current(judgementOf(fields));
    if (desk.fields !== fields) return; // written on in the meantime
    setStatus(saved.ok ? 'saved' : 'failed');
    if (saved.ok) desk.fields = undefined;
  };
  const save = (): void => {
    const { timer, fields } = deskRef.current;
    clearTimeout(timer);
    if (!fields) return;
    if (isEvidence(fields.evidence.trim())) void handOut(fields);
    else setStatus('bad-address');
  };
  // What was written shows until what is kept has caught up with it.
  const asKept = JSON.stringify(judgementOf(fieldsOf(kept)));
  useEffect(() => {
    if (!deskRef.current.fields) setWritten(undefined);
  }, [asKept]);
  const saveRef = useLatest(save);
  useEffect(() => () => saveRef.current(), [saveRef]);

  return {
    fields: written ?? fieldsOf(kept),
    status,
    save,
    /** Takes over a change; saved at the next pause, or at once. */
    change(part: Partial<JudgementFields>, { now = false } = {}): void {
      const desk = deskRef.current;
      desk.fields = { ...(desk.fields ?? fieldsOf(kept)), ...part };
      setWritten(desk.fields);
      setStatus('saving'); // what was saved before is no longer all there is
      clearTimeout(desk.timer);
      if (now) save();
      else desk.timer = setTimeout(() => saveRef.current(), PAUSE_MS);
    },
  };
}
