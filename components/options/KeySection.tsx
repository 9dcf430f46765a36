import { useState } from 'preact/hooks';
import { isComposing } from '@/components/is-composing';
import { Switch } from '@/components/forms/Switch';
import { FixedKeys } from '@/components/margin/KeyList';
import { useText } from '@/components/text-context';
import type { Settings } from '@/utils/model/settings';
import { canChange, type KeyEntry, keyFor, keyList, keyName } from '@/utils/reading/key-command';

export interface KeySectionProps {
  readonly settings: Pick<Settings, 'keys' | 'keyMap'>;
  readonly onChange: (change: Partial<Pick<Settings, 'keys' | 'keyMap'>>) => void;
}

/** The single keys of article pages: on or off, and each with a button that takes another key for it. */
export function KeySection({ settings, onChange }: KeySectionProps) {
  const { t } = useText();
  const { keys, keyMap } = settings;
  const [said, setSaid] = useState('');
  const set = (entry: KeyEntry, key: string): boolean => {
    const answer = keyFor(entry.command, key, keyMap);
    if (answer.type === 'free') {
      onChange({ keyMap: { ...keyMap, [entry.command]: keyName(key) } });
      setSaid(t('options.keys.set', { key: keyName(key), says: t(entry.says) }));
    } else if (answer.type === 'unfit') setSaid(t('options.keys.unfit'));
    else {
      const says = answer.by ? t(answer.by.says) : t('keys.colors');
      setSaid(t('options.keys.taken', { key: keyName(key), says }));
    }
    return answer.type === 'free';
  };
  return (
    <section class="options-section" aria-labelledby="keys">
      <h2 id="keys">{t('options.keys')}</h2>
      <Switch label={t('popup.keys.on')} on={keys} onSwitch={(on) => onChange({ keys: on })} />
      <dl class="keys">
        {keyList(keyMap).map((entry) => (
          <div key={entry.command}>
            <dt>
              {canChange(entry.command) ? (
                <KeyButton entry={entry} onKey={(key) => set(entry, key)} />
              ) : (
                <kbd>{entry.key === 'Escape' ? 'Esc' : entry.key}</kbd>
              )}
            </dt>
            <dd>{t(entry.says)}</dd>
          </div>
        ))}
      </dl>
      <FixedKeys />
      <output class="card-hint">{said}</output>
      <p class="card-hint">{t('options.keys.hint')}</p>
      {Object.keys(keyMap).length > 0 && (
        <div>
          <button type="button" class="button" onClick={() => onChange({ keyMap: {} })}>
            {t('options.keys.reset')}
          </button>
        </div>
      )}
    </section>
  );
}

interface KeyButtonProps {
  readonly entry: KeyEntry;
  /** A key was pressed for it; whether it could be taken. */
  readonly onKey: (key: string) => boolean;
}

/** A key; pressed, it waits for another one. Escape, Tab and a click elsewhere leave it as it was. */
function KeyButton({ entry, onKey }: KeyButtonProps) {
  const { t } = useText();
  const [waiting, setWaiting] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!waiting || isComposing(event) || event.key === 'Tab' || /^(Shift|Control|Alt|Meta|AltGraph)$/.test(event.key))
      return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' || onKey(event.key)) setWaiting(false);
  };
  return (
    <button
      type="button"
      class="key-button"
      aria-pressed={waiting}
      onClick={() => setWaiting(!waiting)}
      onKeyDown={onKeyDown}
      onBlur={() => setWaiting(false)}
    >
      {waiting ? t('options.keys.press') : entry.key}
      <span class="only-heard">{t('options.keys.change', { says: t(entry.says) })}</span>
    </button>
  );
}
