// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type SiteFault, SitesSection, type SitesSectionProps } from '@/components/options/SitesSection';
import { click, fire, mount, namelessControls, spy, type, unmountAll } from '@/tests/components/mount';

const OTHERS = [
  { pattern: '*://web.example/*', site: { id: 'web:web.example', name: 'web.example' } },
  { pattern: '*://*/*' },
];

/** The section in a browser that answers every question alike. */
function sites(others: SitesSectionProps['others'], answers: { fault?: SiteFault | undefined; gone?: boolean } = {}) {
  const onSite = spy();
  const onAdd = vi.fn<SitesSectionProps['onAdd']>(() => Promise.resolve(answers.fault));
  const onRemove = vi.fn<SitesSectionProps['onRemove']>(() => Promise.resolve(answers.gone ?? true));
  const named = [{ id: 'sina', name: 'Sina Finance' }];
  const drawn = mount(
    <SitesSection
      sites={named}
      others={others}
      sitesOff={['sina']}
      onSite={onSite}
      onAdd={onAdd}
      onRemove={onRemove}
    />,
  );
  return { onSite, onAdd, onRemove, ...drawn };
}

/** Lets answers arrive, and what they change be drawn. */
async function settled(): Promise<void> {
  await act(() => Promise.resolve());
}

afterEach(unmountAll);

describe('the sites', () => {
  it('are the named ones, with a word where there are no others', () => {
    const { root, named, onSite } = sites([]);
    expect(root.textContent).toContain('None yet.');
    click(named('Read articles on Sina Finance'));
    expect(onSite).toHaveBeenCalledExactlyOnceWith('sina', true);
  });

  it('of the reader’s own are switched off like the named ones, or given back', async () => {
    const { root, named, onSite, onRemove } = sites(OTHERS);
    expect(root.textContent).not.toContain('None yet.');
    expect(namelessControls(root)).toEqual([]);
    click(named('Read articles on web.example'));
    expect(onSite).toHaveBeenCalledExactlyOnceWith('web:web.example', false);
    click(named('No longer read All websites by itself'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('*://*/*');
    await settled();
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('say so where the browser keeps a permission', async () => {
    const { root, named } = sites(OTHERS, { gone: false });
    click(named('No longer read web.example by itself'));
    await settled();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('has kept this permission');
  });

  it.each([
    { fault: undefined, says: 'For example', left: '' },
    { fault: 'bad', says: 'This is not the address of a site.', left: 'web.example' },
    { fault: 'named', says: 'already among the news sites', left: 'web.example' },
    { fault: 'denied', says: 'was not given the permission', left: 'web.example' },
  ] as const)('are asked for by their address, with a word where that is $fault', async ({ fault, says, left }) => {
    const { root, named, onAdd } = sites([], { fault });
    type(named('Address of a site'), 'web.example');
    fire(root.querySelector('form') as Element, new Event('submit', { cancelable: true, bubbles: true }));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('web.example');
    await settled();
    expect(root.textContent).toContain(says);
    expect((named('Address of a site') as HTMLInputElement).value).toBe(left);
  });
});
