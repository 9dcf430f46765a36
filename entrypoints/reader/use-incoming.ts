import { useEffect, useState } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';

export interface Incoming {
  readonly onFiles: (files: readonly File[]) => void;
  /** Text from the clipboard; `html` is empty where it has none. */
  readonly onText: (text: string, html: string) => void;
}

/** Takes files that are dropped on the tab and files or text that are pasted into it; answers whether a file is held over it. */
export function useIncoming({ onFiles, onText }: Incoming): boolean {
  const [dragging, setDragging] = useState(false);
  const incomingRef = useLatest({ onFiles, onText });
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    let depth = 0;
    const hold = (by: number): void => {
      depth = Math.max(0, depth + by);
      setDragging(depth > 0);
    };
    addEventListener('dragenter', (event) => hasFile(event) && hold(1), { signal });
    addEventListener('dragleave', (event) => hasFile(event) && hold(-1), { signal });
    // Without this the browser would leave the page and show the file itself.
    addEventListener('dragover', (event) => hasFile(event) && event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        hold(-depth);
        incomingRef.current.onFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        if (takesText(event.target)) return;
        const files = [...(event.clipboardData?.files ?? [])];
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const html = event.clipboardData?.getData('text/html') ?? '';
        if (files.length > 0) incomingRef.current.onFiles(files);
        else if (text.trim() !== '' || html !== '') incomingRef.current.onText(text, html);
        else return;
        event.preventDefault();
      },
      { signal },
    );
    return () => life.abort();
  }, [incomingRef]);
  return dragging;
}

function hasFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], meipi-overlay') !== null;
}
