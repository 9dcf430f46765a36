import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { TextContext } from '@/components/text-context';
import { createTranslator } from '@/utils/locale/translator';
import type { Language } from '@/utils/model/settings';

/** A drawn component. Elements are found as a reader finds them: by role and name. */
export interface Mounted {
  readonly root: HTMLElement;
  readonly update: (node: ComponentChild) => void;
  readonly unmount: () => void;
  /** The one element that has this accessible name; throws with the names there are. */
  readonly named: (name: string) => HTMLElement;
  readonly has: (name: string) => boolean;
}

const mounted = new Set<Mounted>();

/** Draws a component into the document; in English unless told otherwise. */
export function mount(node: ComponentChild, language: Language = 'en'): Mounted {
  const root = document.createElement('div');
  document.body.append(root);
  const draw = (child: ComponentChild): void =>
    void act(() =>
      render(<TextContext.Provider value={createTranslator(language)}>{child}</TextContext.Provider>, root),
    );
  draw(node);
  const found = (name: string) => [...root.querySelectorAll<HTMLElement>('*')].filter((el) => nameOf(el) === name);
  const result: Mounted = {
    root,
    update: draw,
    unmount: () => {
      void act(() => render(null, root));
      root.remove();
      mounted.delete(result);
    },
    named: (name) => {
      const [first, second] = found(name);
      if (!first || second) throw new Error(`${second ? 'Several are' : 'None is'} named “${name}”: ${namesIn(root)}`);
      return first;
    },
    has: (name) => found(name).length > 0,
  };
  mounted.add(result);
  return result;
}

/** Takes away whatever a test has left. */
export function unmountAll(): void {
  for (const each of mounted) each.unmount();
}

const NAMED_BY_TEXT = 'button, a, summary, option, [role=option]';

/** The accessible name, as far as these components use the rules for it. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element.matches('input, select, textarea')) return labelText(element);
  return element.matches(NAMED_BY_TEXT) ? element.textContent.trim() : '';
}

function labelText(field: HTMLElement): string {
  const label = field.closest('label') ?? (field.id ? document.querySelector(`label[for="${field.id}"]`) : null);
  return label?.textContent.trim() ?? '';
}

function namesIn(root: HTMLElement): string {
  const names = [...root.querySelectorAll<HTMLElement>('*')].map(nameOf).filter(Boolean);
  return names.join(' | ');
}

/** Every control in the tree that a screen reader could not name. */
export function namelessControls(root: HTMLElement): readonly string[] {
  const controls = root.querySelectorAll<HTMLElement>('button, a, input, select, textarea, dialog, [role]');
  return [...controls].filter((control) => !nameOf(control)).map((control) => control.outerHTML);
}

/** Lets an event happen, with the redrawing that follows. */
export function fire(element: Element, event: Event): void {
  void act(() => {
    element.dispatchEvent(event);
  });
}

/** Clicks as a reader does, effects included. */
export function click(element: HTMLElement): void {
  void act(() => element.click());
}

/** Presses a key on an element; tells whether the page above would hear of it. */
export function press(element: HTMLElement, key: string, more: KeyboardEventInit = {}): boolean {
  let heard = false;
  const listen = (): void => {
    heard = true;
  };
  document.addEventListener('keydown', listen);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  fire(element, event);
  document.removeEventListener('keydown', listen);
  return heard;
}

/** Types a text into a field in the place of what is there. */
export function type(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  fire(field, new Event('input', { bubbles: true }));
}

/** Lets timers run on, with the redrawing that follows. Needs fake timers. */
export function wait(advance: () => void): void {
  void act(advance);
}

/** A callback that remembers how it was called. */
export function spy() {
  return vi.fn<(...values: unknown[]) => void>();
}
