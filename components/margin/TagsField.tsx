import { X } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import { isComposing } from '@/components/is-composing';
import { completeTag } from './complete-tag';

export interface TagsFieldProps {
  readonly tags: readonly string[];
  /** Tags to complete from. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** A tag ends at a comma of either script or at 、. */
const SEPARATOR = /[,，、]/;

/** What is typed and which suggestion is chosen, with the steps that change them. */
function useTyping({ tags, known, onChange }: TagsFieldProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const [shut, setShut] = useState(false);
  const found = shut ? [] : completeTag(typed, known, tags);
  const add = (...names: readonly string[]): void => {
    const fresh = names.map((name) => name.trim()).filter((name) => name && !tags.includes(name));
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])]);
    setTyped('');
    setChosen(-1);
  };
  const type = (text: string): void => {
    setChosen(-1);
    setShut(false);
    if (SEPARATOR.test(text)) add(...text.split(SEPARATOR));
    else setTyped(text);
  };
  const shutList = (): void => {
    setShut(true);
    setChosen(-1);
  };
  const move = (step: 1 | -1): void => setChosen((at) => ((at + step + 1 + found.length + 1) % (found.length + 1)) - 1);
  return { typed, chosen, found, add, type, compose: setTyped, shutList, move };
}

/**
 * The tags of a note: each with a button that removes it, and a field that adds one and
 * completes from the tags used before. Enter or a comma adds, Backspace in the empty field
 * removes the last one, leaving the field adds what is typed.
 */
export function TagsField(props: TagsFieldProps) {
  const { t } = useText();
  const list = useId();
  const typing = useTyping(props);
  const { typed, chosen, found } = typing;
  const { tags, onChange } = props;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    const done = pressed(event, { ...typing, tags, onChange });
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset class="tags-field" aria-label={t('tags.label')}>
      {tags.map((tag) => (
        <TagChip key={tag} tag={tag} onRemove={() => onChange(tags.filter((other) => other !== tag))} />
      ))}
      <span class="tags-entry">
        <input
          type="text"
          role="combobox"
          aria-label={t('tags.add')}
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={list}
          {...(chosen >= 0 ? { 'aria-activedescendant': `${list}-${chosen}` } : {})}
          placeholder={t('tags.add')}
          autoComplete="off"
          value={typed}
          // What an input method is still composing is not split into tags.
          onInput={(event) => (event.isComposing ? typing.compose : typing.type)(event.currentTarget.value)}
          onCompositionEnd={(event) => typing.type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => typing.add(typed)}
        />
        <Suggestions id={list} found={found} chosen={chosen} onTake={typing.add} />
      </span>
    </fieldset>
  );
}

type Typing = ReturnType<typeof useTyping> & Pick<TagsFieldProps, 'tags' | 'onChange'>;

/**
 * What a key does in the field; true if the key has served its purpose. The keys that end
 * the note add what is typed and go on to the editor.
 */
function pressed({ key, ctrlKey, metaKey }: KeyboardEvent, typing: Typing): boolean {
  const { typed, chosen, found, tags } = typing;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    typing.move(key === 'ArrowDown' ? 1 : -1);
    return found.length > 0;
  }
  if (key === 'Enter') {
    typing.add(found[chosen] ?? typed);
    return !ctrlKey && !metaKey;
  }
  if (key === 'Escape') {
    if (found.length > 0) typing.shutList();
    else typing.add(typed);
    return found.length > 0;
  }
  if (key === 'Backspace' && typed === '' && tags.length > 0) {
    typing.onChange(tags.slice(0, -1));
    return true;
  }
  return false;
}

function TagChip({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  const { t } = useText();
  const label = t('tags.remove', { tag });
  return (
    <span class="tag">
      {tag}
      <button type="button" class="tag-remove" title={label} aria-label={label} onClick={onRemove}>
        <Icon icon={X} size={12} />
      </button>
    </span>
  );
}

interface SuggestionsProps {
  readonly id: string;
  readonly found: readonly string[];
  readonly chosen: number;
  readonly onTake: (tag: string) => void;
}

function Suggestions({ id, found, chosen, onTake }: SuggestionsProps) {
  const { t } = useText();
  // A native datalist does not tell the choice of a suggestion from typing it, and cannot be styled.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div id={id} class="suggestions" role="listbox" aria-label={t('tags.suggestions')} hidden={found.length === 0}>
      {found.map((tag, index) => (
        <div
          key={tag}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(tag);
          }}
        >
          {tag}
        </div>
      ))}
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}
