import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from '@/utils/model/outcome';
import type { Language } from '@/utils/model/settings';
import { type ExchangeJob, startJob } from './exchange-job';
import type { ExportWish } from './exchange-messages';
import { type SavedExport, saveExport } from './save-export';

type ExportStatus =
  | { readonly type: 'idle' }
  | { readonly type: 'working'; readonly done: number; readonly all: number }
  | ({ readonly type: 'exported' } & SavedExport)
  | { readonly type: 'failed'; readonly failure: Failure };

/** Exports for a page that imports nothing: how far one is, what came of it, and how to give it up. */
export function useExport(language: Language) {
  const [status, setStatus] = useState<ExportStatus>({ type: 'idle' });
  const jobRef = useRef<ExchangeJob | undefined>(undefined);
  useEffect(() => () => jobRef.current?.end(), []);

  /** Undefined where one is at work already. */
  async function exportNotes(wish: ExportWish): Promise<Outcome<SavedExport> | undefined> {
    if (jobRef.current) return undefined;
    setStatus({ type: 'working', done: 0, all: 0 });
    const job = startJob((part, all) =>
      setStatus((now) => (now.type === 'working' ? { type: 'working', done: part, all } : now)),
    );
    jobRef.current = job;
    const saved = await saveExport(job, wish, language);
    job.end();
    jobRef.current = undefined;
    setStatus(saved.ok ? { type: 'exported', ...saved.value } : { type: 'failed', failure: saved });
    return saved;
  }
  return {
    status,
    exportNotes,
    cancel: () => jobRef.current?.cancel(),
    close: () => setStatus({ type: 'idle' }),
  };
}
