import { useText } from '@/components/text-context';
import { COLOR_KEYS, keyList } from '@/utils/reading/key-command';

export interface KeyListProps {
  /** The reader's own keys. */
  readonly keyMap?: Readonly<Record<string, string>>;
}

/** Every key of the article page with what it does. */
export function KeyList({ keyMap = {} }: KeyListProps) {
  const { t } = useText();
  return (
    <>
      <dl class="keys">
        {keyList(keyMap).map(({ key, command, says }) => (
          <div key={command}>
            <dt>
              <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
      <FixedKeys />
      <p class="card-hint">{t('keys.condition')}</p>
    </>
  );
}

/** The keys that are the same for everyone. */
export function FixedKeys() {
  const { t } = useText();
  return (
    <dl class="keys keys-fixed">
      <div>
        <dt>
          <kbd>{COLOR_KEYS[0]?.key}</kbd>–<kbd>{COLOR_KEYS.at(-1)?.key}</kbd>
        </dt>
        <dd>{t('keys.colors')}</dd>
      </div>
      <Combined keys={['Z']} says={t('keys.undo')} />
      <Combined keys={['Shift', 'Z']} says={t('keys.redo')} />
      <Combined keys={['Enter']} says={t('keys.done')} />
      <div>
        <dt>
          <kbd>Alt</kbd>
        </dt>
        <dd>{t('keys.free')}</dd>
      </div>
    </dl>
  );
}

function Combined({ keys, says }: { keys: readonly string[]; says: string }) {
  return (
    <div>
      <dt>
        <kbd>Ctrl</kbd>/<kbd>⌘</kbd>
        {keys.map((key) => (
          <>
            {' '}
            <kbd>{key}</kbd>
          </>
        ))}
      </dt>
      <dd>{says}</dd>
    </div>
  );
}
