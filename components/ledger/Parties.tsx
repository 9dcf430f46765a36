import { ArrowRight } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { NameList } from '@/components/NameText';
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
      {by.length > 0 ? (
        <strong>
          <NameList names={by} />
        </strong>
      ) : (
        <span class="quiet">{t('pledge.unstated')}</span>
      )}
      {to.length > 0 && (
        <>
          <Icon icon={ArrowRight} size={13} />
          <span class="only-heard">{t('pledge.to')}: </span>
          <span>
            <NameList names={to} />
          </span>
        </>
      )}
    </span>
  );
}
