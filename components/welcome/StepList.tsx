import { useText } from '@/components/text-context';
import { KEY_LIST, type KeyCommand } from '@/utils/reading/key-command';

const STEPS: readonly { readonly step: 'read' | 'ask' | 'note'; readonly commands: readonly KeyCommand[] }[] = [
  { step: 'read', commands: ['next', 'previous', 'next-pledge', 'hide'] },
  { step: 'ask', commands: ['card', 'escape'] },
  { step: 'note', commands: ['note', 'mark'] },
];

/** What Meipi does, in three steps with their keys. */
export function StepList() {
  const { t } = useText();
  return (
    <section class="welcome-section" aria-labelledby="steps">
      <h2 id="steps">{t('welcome.steps')}</h2>
      <ol class="steps">
        {STEPS.map(({ step, commands }) => (
          <li key={step} class="step">
            <h3>{t(`welcome.step.${step}`)}</h3>
            <p>{t(`welcome.step.${step}.text`)}</p>
            <dl class="step-keys">
              {KEY_LIST.filter(({ command }) => commands.includes(command)).map(({ key, says }) => (
                <div key={key}>
                  <dt>
                    <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
                  </dt>
                  <dd>{t(says)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      <p class="card-hint">{t('welcome.keys')}</p>
    </section>
  );
}
