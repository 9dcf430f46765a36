import { ChevronLeft, ChevronRight } from 'lucide';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';

export interface MentionWalkerProps {
  /** Counted from 1. */
  readonly index: number;
  readonly count: number;
  readonly onWalk: (step: 1 | -1) => void;
}

/** ◀ 3/12 ▶ through the mentions of an entity. */
export function MentionWalker({ index, count, onWalk }: MentionWalkerProps) {
  const { t } = useText();
  if (count < 2) return null;
  return (
    <span class="walker">
      <IconButton icon={ChevronLeft} label={t('card.previous')} onClick={() => onWalk(-1)} />
      <span class="figures" aria-hidden="true">
        {t('card.place', { index, count })}
      </span>
      <span class="only-heard">{t('card.place.name', { index, count })}</span>
      <IconButton icon={ChevronRight} label={t('card.next')} onClick={() => onWalk(1)} />
    </span>
  );
}
