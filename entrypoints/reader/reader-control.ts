import type { PdfProgress } from '@/utils/documents/read-pdf';
import type { Failure, Outcome } from '@/utils/model/outcome';
import type { KeptDocument } from '@/utils/model/reader-document';
import { askedAddress, fetchPdf, mayFetch } from './fetch-pdf';
import { keep, openKept } from './kept-documents';
import { type Opening, openFile, openText } from './open-file';

/** What the tab shows. */
export type ReaderState =
  | { readonly type: 'start' }
  | { readonly type: 'opening'; readonly file: string; readonly progress?: PdfProgress }
  | { readonly type: 'fetch'; readonly url: string; readonly refused: boolean }
  | { readonly type: 'open'; readonly document: KeptDocument };

export const START: ReaderState = { type: 'start' };

export interface ReaderOutput {
  readonly show: (state: ReaderState) => void;
  readonly complain: (failure: Failure | undefined) => void;
}

/** What leads from one state of the tab to another. One opening at a time: a new one ends the one before. */
export interface ReaderControl {
  /** Shows what the tab was opened for. */
  begin(): Promise<void>;
  /** Shows what the address says now. */
  follow(): Promise<void>;
  file(file: File): Promise<void>;
  text(text: string, html: string, title: string): Promise<void>;
  address(url: string): Promise<void>;
  /** Gives up what is being opened. */
  stop(): void;
}

/**
 * The ways a document comes in. The one that is open stands in the address (`#` and the
 * id of its article), so that reloading and going back and forth do what they do elsewhere.
 */
export function createReaderControl(output: ReaderOutput): ReaderControl {
  let life = new AbortController();
  const { show, complain } = output;

  async function run(file: string, work: (opening: Opening) => Promise<Outcome<KeptDocument>>): Promise<void> {
    life.abort();
    const mine = new AbortController();
    life = mine;
    complain(undefined);
    show({ type: 'opening', file });
    const onProgress = (progress: PdfProgress): void => {
      if (!mine.signal.aborted) show({ type: 'opening', file, progress });
    };
    const opened = await kept(work({ onProgress, signal: mine.signal }));
    if (mine.signal.aborted) return;
    if (opened.ok) return enter(opened.value);
    await follow(); // what was open before is open again
    if (opened.error !== 'cancelled') complain(opened);
  }

  function enter(document: KeptDocument): void {
    const hash = `#${encodeURIComponent(document.id)}`;
    if (location.hash !== hash || location.search !== '') history.pushState(undefined, '', location.pathname + hash);
    show({ type: 'open', document });
    scrollTo({ top: 0, behavior: 'instant' });
  }

  async function follow(): Promise<void> {
    const id = idInAddress();
    const url = askedAddress(location.search);
    if (id === undefined) return show(url === undefined ? START : { type: 'fetch', url, refused: false });
    const found = await openKept(id);
    if (id !== idInAddress()) return;
    if (found.ok) return show({ type: 'open', document: found.value });
    show(START);
    complain(found);
  }

  const address = (url: string): Promise<void> =>
    run(url, async (opening) => {
      const file = await fetchPdf(url, opening.signal);
      return file.ok ? openFile(file.value, opening) : file;
    });

  return {
    follow,
    address,
    async begin() {
      const url = idInAddress() === undefined ? askedAddress(location.search) : undefined;
      if (url !== undefined && (await mayFetch(url))) await address(url);
      else await follow();
    },
    file: (file) => run(file.name, (opening) => openFile(file, opening)),
    text: (text, html, title) => run(title, () => openText(text, html, title)),
    stop: () => life.abort(),
  };
}

/** Keeps what was opened. A document that cannot be kept is shown all the same. */
async function kept(opening: Promise<Outcome<KeptDocument>>): Promise<Outcome<KeptDocument>> {
  const opened = await opening;
  if (!opened.ok) return opened;
  const stored = await keep(opened.value);
  return stored.ok ? stored : opened;
}

function idInAddress(): string | undefined {
  try {
    return decodeURIComponent(location.hash.slice(1)) || undefined;
  } catch {
    return undefined; // an address that was cut in the middle of a character
  }
}
