import { useId } from 'preact/hooks';
import { useText } from '@/components/text-context';

export interface WorkBarProps {
  readonly what: 'export' | 'read' | 'write' | 'undo' | 'restore';
  readonly done: number;
  /** 0 while it is not known. */
  readonly all: number;
  readonly onCancel: () => void;
}

/** How far some work on all notes is, and the way to give it up. */
export function WorkBar({ what, done, all, onCancel }: WorkBarProps) {
  const { t } = useText();
  const id = useId();
  const percent = all > 0 ? Math.floor((done / all) * 100) : undefined;
  return (
    <div class="work-bar">
      <span id={id}>{t(`exchange.working.${what}`)}</span>
      <progress aria-labelledby={id} {...(percent === undefined ? {} : { value: percent, max: 100 })} />
      <span class="figures work-percent">{percent === undefined ? '' : `${percent} %`}</span>
      <button type="button" class="text-button" onClick={onCancel}>
        {t('exchange.cancel')}
      </button>
    </div>
  );
}
