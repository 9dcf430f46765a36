import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import { type Section, SECTIONS } from '@/utils/model/notebook';
import type { Failure } from '@/utils/model/outcome';

export interface NotebookViewProps {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly failure: Failure | undefined;
  readonly onCloseFailure: () => void;
  readonly children: ComponentChildren;
}

/** The frame of the notebook: its name, its sections, and the one that is open. */
export function NotebookView({ section, onSection, failure, onCloseFailure, children }: NotebookViewProps) {
  const { t } = useText();
  const tabsRef = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // On a narrow window the tabs are wider than it is.
    const tabs = tabsRef.current;
    const current = tabs?.querySelector<HTMLElement>('[aria-current]');
    if (tabs && current) tabs.scrollLeft = current.offsetLeft - (tabs.offsetWidth - current.offsetWidth) / 2;
  }, [section]);
  return (
    <div class="notebook">
      <header class="notebook-head">
        <h1>{t('notebook.title')}</h1>
        <nav ref={tabsRef} class="notebook-tabs" aria-label={t('notebook.sections')}>
          {SECTIONS.map((each) => (
            <a
              key={each}
              href={`#${each}`}
              {...(each === section ? { 'aria-current': 'page' as const } : {})}
              onClick={(event) => {
                // Opened elsewhere where the reader asks for that.
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onSection(each);
              }}
            >
              {t(`section.${each}`)}
            </a>
          ))}
        </nav>
      </header>
      {failure && <Notice failure={failure} onClose={onCloseFailure} />}
      <main class="notebook-section" aria-label={t(`section.${section}`)}>
        {children}
      </main>
    </div>
  );
}
