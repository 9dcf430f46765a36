import { type Dispatch, type StateUpdater, useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { v7 as uuid } from 'uuid';
import type { ExchangeSectionProps, ExchangeStatus } from '@/components/exchange/ExchangeSection';
import type { ImportSummary } from '@/utils/model/import-record';
import type { Language } from '@/utils/model/settings';
import { importsOf } from '@/utils/store/imports';
import { withStoreOnce } from '@/utils/store/with-store';
import { type ExchangeJob, startJob } from './exchange-job';
import type { ExportWish } from './exchange-messages';
import { saveExport } from './save-export';
import { tellAll } from './tell-all';

/**
 * Everything out and in, for a page to show by `ExchangeSection`: exports in every format,
 * imports with a preview, both with progress and to be given up, and the imports that can
 * be undone. `selected` are ids of the notes that are chosen on the page, if any can be.
 */
export function useExchange(language: Language, selected?: readonly string[]): ExchangeSectionProps {
  const [status, setStatus] = useState<ExchangeStatus>({ type: 'idle' });
  const [imports, look] = useImports();
  const { jobRef, start, end, cancel, isFirst } = useJob(setStatus);

  async function exportNotes(wish: ExportWish): Promise<void> {
    const job = start('export');
    if (!job) return;
    const saved = await saveExport(job, wish, language);
    end(saved.ok ? { type: 'exported', ...saved.value } : { type: 'failed', failure: saved });
  }
  async function read(file: File): Promise<void> {
    const undated = new Date(file.lastModified || Date.now()).toISOString();
    const preview = await start('read')?.run('read', { file, undated });
    if (!preview) return;
    if (preview.ok) setStatus({ type: 'preview', preview: preview.value, file: file.name });
    else end({ type: 'failed', failure: preview });
  }
  async function apply(): Promise<void> {
    const job = jobRef.current;
    if (status.type !== 'preview' || !job || !isFirst(job)) return;
    const id = uuid();
    setStatus({ type: 'working', what: 'write', done: 0, all: 0 });
    const imported = await job.run('apply', { id, at: new Date().toISOString(), file: status.file });
    if (!imported.ok) return end({ type: 'failed', failure: imported });
    end({ type: 'imported', ...imported.value, id, file: status.file });
    await Promise.all([look(), tellAll()]);
  }
  async function undo(id: string): Promise<void> {
    const undone = await start('undo')?.run('undo', { id });
    if (!undone) return;
    end(undone.ok ? { type: 'undone', ...undone.value } : { type: 'failed', failure: undone });
    await Promise.all([look(), tellAll()]);
  }

  return {
    status,
    imports,
    selected,
    onExport: (wish) => void exportNotes(wish),
    onFile: (file) => void read(file),
    onApply: () => void apply(),
    onCancel: () => (status.type === 'working' ? cancel() : end({ type: 'idle' })),
    onUndo: (id) => void undo(id),
    onClose: () => end({ type: 'idle' }),
  };
}

/** The one job at work, and how it begins and ends. */
function useJob(setStatus: Dispatch<StateUpdater<ExchangeStatus>>) {
  const jobRef = useRef<ExchangeJob | undefined>(undefined);
  const appliedRef = useRef<ExchangeJob | undefined>(undefined);
  const givenUpRef = useRef<ExchangeJob | undefined>(undefined);
  useEffect(() => () => jobRef.current?.end(), []);

  return {
    jobRef,
    /** A job of its own, unless one is at work already: a second click may come before the first one is seen. */
    start(what: 'export' | 'read' | 'undo'): ExchangeJob | undefined {
      if (jobRef.current && jobRef.current !== givenUpRef.current) return undefined;
      jobRef.current?.end();
      setStatus({ type: 'working', what, done: 0, all: 0 });
      jobRef.current = startJob((part, all) =>
        setStatus((now) => (now.type === 'working' ? { ...now, done: part, all } : now)),
      );
      return jobRef.current;
    },
    end(then: ExchangeStatus): void {
      jobRef.current?.end();
      jobRef.current = undefined;
      setStatus(then);
    },
    /** Gives the running step up; what is begun next need not wait for it. */
    cancel(): void {
      givenUpRef.current = jobRef.current;
      jobRef.current?.cancel();
    },
    /** Whether what a job has read is to be brought in for the first time. */
    isFirst(job: ExchangeJob): boolean {
      const isFirst = appliedRef.current !== job;
      appliedRef.current = job;
      return isFirst;
    },
  };
}

/** The imports that can be undone, and how to look anew. */
function useImports(): readonly [imports: readonly ImportSummary[], look: () => Promise<void>] {
  const [imports, setImports] = useState<readonly ImportSummary[]>([]);
  const look = useCallback(async () => {
    const found = await withStoreOnce(importsOf);
    if (found.ok) setImports(found.value);
  }, []);
  useEffect(() => void look(), [look]);
  return [imports, look];
}
