import { Undo2, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import { useLatest } from '@/components/use-latest';
import type { MessageValues } from '@/utils/locale/translator';
import type { ToastRecord, ToastSubject } from '@/utils/reading/reading-state';

interface ToastActions {
  readonly onUndo: (key: string) => void;
  /** Closed by the reader or by time. */
  readonly onClose: (key: string) => void;
}

export interface ToastListProps extends ToastActions {
  readonly toasts: readonly ToastRecord[];
}

/** Milliseconds a message stays; longer where something is gone that can be taken back. */
const STAYS = { told: 4000, kept: 6000, undo: 12_000 } as const;

/** What was only added or changed, as the page shows. */
const KEPT: readonly ToastSubject[] = ['note-saved', 'mark-made', 'mark-recolored'];

/** The messages at the lower edge. The list itself is always there, so that additions are read out. */
export function ToastList({ toasts, onUndo, onClose }: ToastListProps) {
  const { t } = useText();
  return (
    <section class="toasts" aria-live="polite" aria-label={t('toast.label')}>
      {toasts.map((toast) => (
        <Toast key={toast.key} toast={toast} onUndo={onUndo} onClose={onClose} />
      ))}
    </section>
  );
}

interface ToastProps extends ToastActions {
  readonly toast: ToastRecord;
}

/** One message that a step was taken, with the way back. It stays while pointer or focus is on it. */
function Toast({ toast, onUndo, onClose }: ToastProps) {
  const { t } = useText();
  const [held, setHeld] = useState(false);
  const closeRef = useLatest(() => onClose(toast.key));
  const undoable = KEPT.includes(toast.subject) ? STAYS.kept : STAYS.undo;
  const stays = toast.undo ? undoable : STAYS.told;
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => closeRef.current(), stays);
    return () => clearTimeout(timer);
  }, [held, stays, closeRef]);
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{t(`toast.${toast.subject}`, valuesOf(toast))}</span>
      {toast.undo && (
        <button type="button" class="text-button" onClick={() => onUndo(toast.key)}>
          <Icon icon={Undo2} size={14} />
          {t('toast.undo')}
        </button>
      )}
      <IconButton icon={X} label={t('toast.close')} onClick={() => onClose(toast.key)} />
    </div>
  );
}

function valuesOf({ name, count }: ToastRecord): MessageValues {
  return { ...(name === undefined ? {} : { name }), ...(count === undefined ? {} : { count }) };
}
