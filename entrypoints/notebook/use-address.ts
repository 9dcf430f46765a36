import { useEffect, useState } from 'preact/hooks';
import { type NotebookAddress, readAddress, writeAddress } from '@/utils/reading/notebook-address';

export interface AddressBar {
  readonly address: NotebookAddress;
  /** Goes elsewhere, as a step that the back button takes back. */
  readonly go: (address: NotebookAddress) => void;
  /** Writes down what is asked now in the place of what was: while something is typed. */
  readonly stay: (address: NotebookAddress) => void;
}

/** What the notebook shows, as it stands in the address of the page. */
export function useAddress(): AddressBar {
  const [address, setAddress] = useState(() => readAddress(location));
  useEffect(() => {
    const follow = (): void => setAddress(readAddress(location));
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);
  const write = (next: NotebookAddress, how: 'pushState' | 'replaceState'): void => {
    const written = writeAddress(next);
    // A bare hash would leave what stands before it.
    history[how](undefined, '', `${location.pathname}${written}`);
    setAddress(next);
  };
  return {
    address,
    go(next) {
      write(next, 'pushState');
      if (next.section !== address.section) scrollTo({ top: 0 });
    },
    stay: (next) => write(next, 'replaceState'),
  };
}
