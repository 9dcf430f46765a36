import { useRef, useState } from 'preact/hooks';
import type { ToastRecord, ToastSubject } from '@/utils/reading/reading-state';

/** What is told, and how it is taken back. */
export interface Told {
  readonly subject: ToastSubject;
  readonly count?: number;
  readonly name?: string;
  readonly undo?: () => Promise<unknown>;
}

/** The messages of the notebook. Only the last few stand; each can be taken back as long as it does. */
export function useToasts() {
  const [toasts, setToasts] = useState<readonly ToastRecord[]>([]);
  const undosRef = useRef(new Map<string, () => Promise<unknown>>());
  const close = (key: string): void => {
    undosRef.current.delete(key);
    setToasts((shown) => shown.filter((toast) => toast.key !== key));
  };
  return {
    toasts,
    close,
    tell({ undo, ...toast }: Told): void {
      const key = crypto.randomUUID();
      if (undo) undosRef.current.set(key, undo);
      setToasts((shown) => [...shown, { ...toast, key, undo: undo !== undefined }].slice(-MOST));
    },
    undo(key: string): void {
      const back = undosRef.current.get(key);
      close(key);
      void back?.();
    },
  };
}

const MOST = 3;
