import { Crosshair } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';

export interface ReattachBarProps {
  /** The words that the note has lost. */
  readonly quote: string;
  /** The words chosen for it, once there are any. */
  readonly chosen: string | undefined;
  readonly onAttach: () => void;
  readonly onCancel: () => void;
}

const SHOWN = 32;

/** While a new place is chosen for a note: whose it is, what is chosen so far, and the two ways out. */
export function ReattachBar({ quote, chosen, onAttach, onCancel }: ReattachBarProps) {
  const { t } = useText();
  return (
    <section class="reattach" aria-label={t('reattach.label')}>
      <p aria-live="polite">
        {chosen === undefined
          ? t('reattach.choose', { quote: shortened(quote) })
          : t('reattach.chosen', { words: shortened(chosen) })}
      </p>
      <div class="reattach-actions">
        <button
          type="button"
          class="text-button reattach-attach"
          disabled={chosen === undefined}
          onMouseDown={keepSelection}
          onClick={onAttach}
        >
          <Icon icon={Crosshair} size={14} />
          {t('reattach.attach')}
        </button>
        <button type="button" class="text-button" onMouseDown={keepSelection} onClick={onCancel}>
          {t('reattach.cancel')}
        </button>
      </div>
    </section>
  );
}

/** Pressing takes neither focus nor selection from the page. */
function keepSelection(event: Event): void {
  event.preventDefault();
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
