import { ArrowRight } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';

export interface PartiesProps {
  readonly by: readonly string[];
  readonly to: readonly string[];
}

/** Who promises to whom, by their names. */
export function Parties({ by, to }: PartiesProps) {
  const { t } = useText();
  return (
    <span class="parties">
      <span class="only-heard">{t('pledge.by')}: </span>
      {by.length > 0 ? <strong lang="zh">{by.join('、')}</strong> : <span class="quiet">{t('pledge.unstated')}</span>}
      {to.length > 0 && (
        <>
          <Icon icon={ArrowRight} size={13} />
          <span class="only-heard">{t('pledge.to')}: </span>
          <span lang="zh">{to.join('、')}</span>
        </>
      )}
    </span>
  );
}
