// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { TagsSection, type TagsSectionProps } from '@/components/notebook/TagsSection';
import { click, fire, mount, namelessControls, press, spy, type, unmountAll } from '@/tests/components/mount';
import { t } from './notes-sample';

const TAGS = [
  { value: '待查', count: 3 },
  { value: '期限', count: 1 },
];

function tagbook(more: Partial<TagsSectionProps> = {}) {
  const calls = { onNotes: spy(), onRename: spy(), onColor: spy() };
  const drawn = mount(<TagsSection tags={TAGS} colors={{ 期限: 'pink' }} {...calls} {...more} />);
  const line = (at: number): HTMLElement => drawn.root.querySelectorAll<HTMLElement>('.tag-line')[at] as HTMLElement;
  const submit = (): void =>
    fire(drawn.root.querySelector('form') as HTMLElement, new Event('submit', { bubbles: true, cancelable: true }));
  return { ...calls, ...drawn, line, submit };
}

const newName = t('tagbook.new-name', { tag: '待查' });

afterEach(unmountAll);

describe('TagsSection', () => {
  it('counts the notes of each tag, and leads to them', () => {
    const { root, line, onNotes } = tagbook();
    expect([...root.querySelectorAll('.figures')].map((each) => each.textContent)).toEqual(['3 notes', '1 note']);
    click(line(1).querySelector('button.tag') as HTMLElement);
    expect(onNotes).toHaveBeenCalledExactlyOnceWith('期限');
  });

  it('renames a tag, from its old name on', () => {
    const { named, submit, has, onRename } = tagbook();
    click(named('Rename the tag 待查'));
    expect((named(newName) as HTMLInputElement).value).toBe('待查');
    expect(document.activeElement).toBe(named(newName));
    type(named(newName), ' 要问 ');
    submit();
    expect(onRename).toHaveBeenCalledExactlyOnceWith('待查', '要问');
    expect(has(newName)).toBe(false);
  });

  it.each(['待查', '   '])('changes nothing for the name “%s”', (name) => {
    const { named, submit, onRename } = tagbook();
    click(named('Rename the tag 待查'));
    type(named(newName), name);
    submit();
    expect(onRename).not.toHaveBeenCalled();
  });

  it('says that two tags become one before they do', () => {
    const { root, named, has, submit, onRename } = tagbook();
    click(named('Rename the tag 待查'));
    expect(has('Merge')).toBe(false);
    type(named(newName), '期限');
    expect(root.textContent).toContain('There is a tag 期限 already: 待查 becomes one with it.');
    expect(has('Merge')).toBe(true);
    submit();
    expect(onRename).toHaveBeenCalledExactlyOnceWith('待查', '期限');
  });

  it('leaves a name as it is by Escape and by Cancel', () => {
    const { named, has, onRename } = tagbook();
    for (const leave of [() => press(named(newName), 'Escape'), () => click(named('Cancel'))]) {
      click(named('Rename the tag 待查'));
      type(named(newName), '别的');
      leave();
      expect(has(newName)).toBe(false);
    }
    expect(onRename).not.toHaveBeenCalled();
  });

  it('gives a tag a colour and takes it away', () => {
    const { line, named, has, onColor } = tagbook();
    click(line(0).querySelector('[aria-label=Green]') as HTMLElement);
    click(named('No colour for the tag 期限'));
    expect(onColor.mock.calls).toEqual([
      ['待查', 'green'],
      ['期限', undefined],
    ]);
    expect(has('No colour for the tag 待查')).toBe(false);
  });

  it('says what to do without tags, and waits', () => {
    expect(tagbook({ tags: [] }).root.textContent).toBe(t('tagbook.empty.title') + t('tagbook.empty.text'));
    unmountAll();
    expect(tagbook({ tags: undefined }).root.textContent).toBe(t('notes.loading'));
  });

  it('names every control', () => {
    const { root, named } = tagbook();
    click(named('Rename the tag 待查'));
    expect(namelessControls(root)).toEqual([]);
  });
});
