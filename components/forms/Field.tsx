import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with what stands in it. */
  readonly fault?: string | undefined;
  /** Language of what is written in it. */
  readonly lang?: string;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A line of text with its label above, and below what helps or is wrong. */
export function Field({ label, value, onInput, hint, fault, lang, inputRef }: FieldProps) {
  const id = useId();
  const below = fault ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={inputRef ?? null}
        class="field-input"
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...(lang === undefined ? {} : { lang })}
        {...(below === undefined ? {} : { 'aria-describedby': `${id}-below` })}
        {...(fault === undefined ? {} : { 'aria-invalid': true })}
      />
      {below !== undefined && (
        <p id={`${id}-below`} class={fault === undefined ? 'card-hint' : 'field-fault'}>
          {below}
        </p>
      )}
    </div>
  );
}
