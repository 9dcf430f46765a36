import type { ComponentChildren } from 'preact';
import { KindLabel } from '@/components/cards/KindLabel';
import { useText } from '@/components/text-context';
import type { MessageKey } from '@/utils/locale/messages';
import type { PaintedKind } from '@/utils/model/settings';

/** What the sentence names, in the order of the sentence. */
const NAMED = ['place', 'person', 'event', 'pledge', 'project'] as const satisfies readonly PaintedKind[];

/** An invented sentence, marked as an article would be, with a note at its side and the kinds below. */
export function SampleSentence() {
  const { t, language } = useText();
  const noted = <mark class="sample-noted color-yellow">{t('welcome.sample.noted')}</mark>;
  const words = (kind: (typeof NAMED)[number]): ComponentChildren =>
    kind === 'pledge' ? filled(t('welcome.sample.pledge'), { noted }) : t(`welcome.sample.${kind}` as MessageKey);
  const marks = Object.fromEntries(
    NAMED.map((kind) => [
      kind,
      <span key={kind} class={`sample-mark kind-${kind}`}>
        {words(kind)}
      </span>,
    ]),
  );
  return (
    <figure class="sample">
      <p class="sample-text" lang={language === 'en' ? 'zh-CN' : language}>
        {filled(t('welcome.sample'), marks)}
      </p>
      <p class="sample-note color-yellow">{t('welcome.sample.note')}</p>
      <figcaption class="sample-caption">
        <p class="sample-kinds">
          {NAMED.map((kind) => (
            <KindLabel key={kind} kind={kind} />
          ))}
        </p>
        <p class="card-hint">{t('welcome.sample.caption')}</p>
      </figcaption>
    </figure>
  );
}

/** A message whose `{name}` gaps, left open by the translator, are filled with elements. */
function filled(message: string, parts: Readonly<Record<string, ComponentChildren>>): ComponentChildren[] {
  return message.split(/\{(\w+)\}/).map((piece, at) => (at % 2 === 0 ? piece : parts[piece]));
}
