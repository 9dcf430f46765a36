import { useId, useRef, useState } from 'preact/hooks';
import { Choice } from '@/components/forms/Choice';
import { Field } from '@/components/forms/Field';
import { useText } from '@/components/text-context';
import { useTakenFocus } from '@/components/use-taken-focus';
import { ENTITY_KINDS } from '@/utils/model/entity';
import type { EntryDraft } from '@/utils/model/found-entity';

export interface EntryFormProps {
  readonly title: string;
  /** What the form is filled in with. */
  readonly draft: EntryDraft;
  readonly onSave: (draft: EntryDraft) => void;
  readonly onCancel: () => void;
}

/** Names end at a comma of either script, at 、 or ；. */
const SEPARATOR = /[,，、;；]/;

/** What stands in the fields, as written. */
interface Written {
  readonly name: string;
  readonly others: string;
  readonly kind: EntryDraft['kind'];
  readonly en: string;
  readonly note: string;
  readonly replaces: boolean;
}

function writtenOf({ names, kind, en = '', note = '', replaces }: EntryDraft): Written {
  const [name = '', ...others] = names;
  return { name, others: others.join('、'), kind, en, note, replaces: replaces !== undefined };
}

function draftOf({ name, others, kind, en, note, replaces }: Written, id: string | undefined): EntryDraft {
  const names = [name, ...others.split(SEPARATOR)].map((each) => each.trim()).filter((each) => each !== '');
  return {
    kind,
    names: [...new Set(names)],
    ...(en.trim() ? { en: en.trim() } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(replaces && id !== undefined ? { replaces: id } : {}),
  };
}

/** One entry of the reader's own dictionary being written. The name takes the focus; Escape cancels. */
export function EntryForm({ title, draft, onSave, onCancel }: EntryFormProps) {
  const { t } = useText();
  const heading = useId();
  const nameRef = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState(() => writtenOf(draft));
  const [refused, setRefused] = useState(false);
  const write = (changes: Partial<Written>): void => setWritten((before) => ({ ...before, ...changes }));
  const nameless = written.name.trim() === '';
  const single = draftOf(written, undefined).names.some((name) => [...name].length === 1);
  useTakenFocus(nameRef, true);
  const save = (event: Event): void => {
    event.preventDefault();
    setRefused(nameless);
    if (nameless) nameRef.current?.focus();
    else onSave(draftOf(written, draft.replaces));
  };
  return (
    <form
      class="entry-form"
      aria-labelledby={heading}
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <h3 id={heading}>{title}</h3>
      <Field
        label={t('options.form.name')}
        value={written.name}
        onInput={(name) => write({ name })}
        inputRef={nameRef}
        lang="zh"
        fault={refused && nameless ? t('options.form.name.missing') : undefined}
      />
      <Field
        label={t('options.form.names')}
        value={written.others}
        onInput={(others) => write({ others })}
        lang="zh"
        hint={t('options.form.names.hint')}
      />
      {single && <p class="card-hint">{t('options.form.single')}</p>}
      <Facts written={written} write={write} />
      {draft.replaces !== undefined && (
        <Replaces id={draft.replaces} on={written.replaces} onSwitch={(replaces) => write({ replaces })} />
      )}
      <div class="buttons">
        <button type="submit" class="button main-button">
          {t('options.form.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('options.form.cancel')}
        </button>
      </div>
    </form>
  );
}

interface FactsProps {
  readonly written: Written;
  readonly write: (changes: Partial<Written>) => void;
}

function Facts({ written, write }: FactsProps) {
  const { t } = useText();
  return (
    <>
      <Choice
        label={t('options.form.kind')}
        value={written.kind}
        options={ENTITY_KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const)}
        onChoose={(value) => write({ kind: ENTITY_KINDS.find((kind) => kind === value) ?? written.kind })}
      />
      <Field label={t('options.form.en')} value={written.en} onInput={(en) => write({ en })} lang="en" />
      <Field label={t('options.form.note')} value={written.note} onInput={(note) => write({ note })} />
    </>
  );
}

function Replaces({ id, on, onSwitch }: { id: string; on: boolean; onSwitch: (on: boolean) => void }) {
  const { t } = useText();
  const hint = useId();
  return (
    <div class="field">
      <label class="row">
        <span>
          {t('options.form.replaces')} <code>{id}</code>
        </span>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          checked={on}
          aria-describedby={hint}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </label>
      <p id={hint} class="card-hint">
        {t('options.form.replaces.hint')}
      </p>
    </div>
  );
}
