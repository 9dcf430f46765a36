import { X } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import { useTakenFocus } from '@/components/use-taken-focus';
import { KeyList } from './KeyList';

export interface KeyHelpProps {
  /** The reader's own keys. */
  readonly keyMap?: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** The list of keys (?), in the middle of the page. It takes the focus; Escape or ? closes it. */
export function KeyHelp({ keyMap = {}, onClose }: KeyHelpProps) {
  const { t } = useText();
  const sheetRef = useRef<HTMLDialogElement>(null);
  useTakenFocus(sheetRef, true);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDialogElement>): void => {
    if (event.key !== 'Escape' && event.key !== '?') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <dialog ref={sheetRef} open class="sheet key-help" aria-label={t('keys.title')} tabIndex={-1} onKeyDown={onKeyDown}>
      <h2 class="card-title">{t('keys.title')}</h2>
      <KeyList keyMap={keyMap} />
      <div class="card-corner">
        <IconButton icon={X} label={t('keys.close')} onClick={onClose} />
      </div>
    </dialog>
  );
}
