import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@/utils/model/outcome';
import { askToFetch } from './fetch-pdf';
import { createReaderControl, type ReaderState, START } from './reader-control';

interface ReaderTab {
  readonly state: ReaderState;
  readonly failure: Failure | undefined;
  closeFailure(): void;
  complain(failure: Failure): void;
  /** Opens a file; keeps several, and shows the list that they are in. */
  open(files: readonly File[]): void;
  paste(text: string, html: string, title: string): void;
  /** Asks for the permission to fetch the PDF the tab was opened for, and fetches it. Straight from a click. */
  allow(): void;
  cancel(): void;
  /** Goes to the list of documents. */
  back(): void;
}

/** What the reader's tab shows, and what can be done in it. */
export function useReader(): ReaderTab {
  const [state, setState] = useState<ReaderState>(START);
  const [failure, setFailure] = useState<Failure>();
  const [control] = useState(() => createReaderControl({ show: setState, complain: setFailure }));

  useEffect(() => {
    void control.begin();
    const onMove = (): void => {
      control.stop();
      void control.follow();
    };
    addEventListener('popstate', onMove);
    return () => removeEventListener('popstate', onMove);
  }, [control]);

  return {
    state,
    failure,
    closeFailure: () => setFailure(undefined),
    complain: setFailure,
    open: (files) => void control.files(files),
    paste: (text, html, title) => void control.text(text, html, title),
    allow() {
      if (state.type !== 'fetch') return;
      const { url } = state;
      void askToFetch(url).then((given) =>
        given ? control.address(url) : setState({ type: 'fetch', url, refused: true }),
      );
    },
    cancel() {
      control.stop();
      void control.follow();
    },
    back: control.back,
  };
}
