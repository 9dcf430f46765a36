import { useText } from '@/components/text-context';
import { KEY_LIST } from '@/utils/reading/key-command';

/** Every key of the article page with what it does. */
export function KeyList() {
  const { t } = useText();
  return (
    <>
      <dl class="keys">
        {KEY_LIST.map(({ key, says }) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Ctrl</kbd>/<kbd>⌘</kbd> <kbd>Enter</kbd>
          </dt>
          <dd>{t('keys.done')}</dd>
        </div>
      </dl>
      <p class="card-hint">{t('keys.condition')}</p>
    </>
  );
}
