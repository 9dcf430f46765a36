import type { PdfProgress } from '@/utils/documents/read-pdf';
import type { Failure, Outcome } from '@/utils/model/outcome';
import type { KeptDocument } from '@/utils/model/reader-document';
import { askedAddress, fetchPdf, mayFetch } from './fetch-pdf';
import { keep, openKept } from './kept-documents';
import { type Opening, openFile, openText } from './open-file';
import { idInAddress, putInAddress } from './reader-address';

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
  /** Opens a file; of several, each is kept, and the list of documents shows them. */
  files(files: readonly File[]): Promise<void>;
  text(text: string, html: string, title: string): Promise<void>;
  address(url: string): Promise<void>;
  /** Goes to the list of documents. */
  back(): void;
  /** Gives up what is being opened. */
  stop(): void;
}

/**
 * The ways a document comes in. The one that is open stands in the address (`#` and the
 * id of its article), so that reloading and going back and forth do what they do elsewhere.
 */
export function createReaderControl(output: ReaderOutput): ReaderControl {
  const { show, complain } = output;
  const openings = createOpenings(output);

  async function run(file: string, work: (opening: Opening) => Promise<Outcome<KeptDocument>>): Promise<void> {
    const signal = openings.begin();
    const opened = await kept(work(openings.of(file, signal)));
    if (signal.aborted) return;
    if (opened.ok) return enter(opened.value);
    await follow(); // what was open before is open again
    if (opened.error !== 'cancelled') complain(opened);
  }

  async function files(given: readonly File[]): Promise<void> {
    const [first, second] = given;
    if (!first) return;
    if (!second) return run(first.name, (opening) => openFile(first, opening));
    const refused = await keepAll(given, openings);
    if (refused === 'given-up') return;
    if (refused.length === given.length) await follow();
    else showList();
    if (refused[0]) complain({ ...refused[0], detail: refused.map(({ detail }) => detail).join('; ') });
  }

  function enter(document: KeptDocument): void {
    putInAddress(document.id);
    show({ type: 'open', document });
    scrollTo({ top: 0, behavior: 'instant' });
  }

  function showList(): void {
    putInAddress(undefined);
    show(START);
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

  const address = (url: string): Promise<void> => run(url, (opening) => openAddress(url, opening));

  return {
    files,
    follow,
    address,
    async begin() {
      const url = idInAddress() === undefined ? askedAddress(location.search) : undefined;
      if (url !== undefined && (await mayFetch(url))) await address(url);
      else await follow();
    },
    text: (text, html, title) => run(title, () => openText(text, html, title)),
    back() {
      complain(undefined);
      showList();
    },
    stop: openings.stop,
  };
}

/** One opening at a time: beginning another ends the one before. */
interface Openings {
  begin(): AbortSignal;
  /** The opening of a file, which shows how far it has come. */
  of(file: string, signal: AbortSignal): Opening;
  stop(): void;
}

function createOpenings({ show, complain }: ReaderOutput): Openings {
  let life = new AbortController();
  return {
    begin() {
      life.abort();
      life = new AbortController();
      complain(undefined);
      return life.signal;
    },
    of(file, signal) {
      show({ type: 'opening', file });
      return {
        signal,
        onProgress(progress) {
          if (!signal.aborted) show({ type: 'opening', file, progress });
        },
      };
    },
    stop: () => life.abort(),
  };
}

async function openAddress(url: string, opening: Opening): Promise<Outcome<KeptDocument>> {
  const file = await fetchPdf(url, opening.signal);
  return file.ok ? openFile(file.value, opening) : file;
}

/** Keeps several files; gives back why others were refused. */
async function keepAll(files: readonly File[], openings: Openings): Promise<Failure[] | 'given-up'> {
  const signal = openings.begin();
  const refused: Failure[] = [];
  // The last one first: the list has what was opened last on top.
  for (const file of files.toReversed()) {
    const opened = await kept(openFile(file, openings.of(file.name, signal)));
    if (signal.aborted) return 'given-up';
    if (!opened.ok) refused.unshift(opened);
  }
  return refused;
}

/** Keeps what was opened. A document that cannot be kept is shown all the same. */
async function kept(opening: Promise<Outcome<KeptDocument>>): Promise<Outcome<KeptDocument>> {
  const opened = await opening;
  if (!opened.ok) return opened;
  const stored = await keep(opened.value);
  return stored.ok ? stored : opened;
}
