import { useText } from '@/components/text-context';
import { FORMULAS, LADDER, ladderRung } from '@/utils/reading/wording-ladder';

export interface WordingLadderProps {
  /** The word that decides how firmly something is promised. */
  readonly cue: string;
}

/** The ladder of wording from loose to firm, with the rung on which a cue stands. Nothing for a cue of no rung. */
export function WordingLadder({ cue }: WordingLadderProps) {
  const { t } = useText();
  const rung = ladderRung(cue);
  if (!rung) return null;
  return (
    <ol class="ladder" aria-label={t('ladder.label')}>
      {LADDER.map((each) => (
        <li key={each} title={t(`ladder.${each}`)} {...(each === rung ? { 'aria-current': 'true' as const } : {})}>
          <span lang="zh">{each === rung ? cue : FORMULAS[each]}</span>
          <span class="only-heard">{t(`ladder.${each}`)}</span>
        </li>
      ))}
    </ol>
  );
}
