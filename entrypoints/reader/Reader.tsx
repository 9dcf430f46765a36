import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/margin/Notice';
import { ToastList } from '@/components/margin/Toast';
import { OverlayRoot } from '@/components/OverlayRoot';
import { blockId } from '@/components/reader/DocumentBlocks';
import { DocumentView } from '@/components/reader/DocumentView';
import { FetchView } from '@/components/reader/FetchView';
import { OpeningView } from '@/components/reader/OpeningView';
import { ReaderStart } from '@/components/reader/ReaderStart';
import { StoreTroubleBar } from '@/entrypoints/page/StoreTroubleBar';
import { useSettings } from '@/entrypoints/page/use-settings';
import type { KeptDocument } from '@/utils/model/reader-document';
import { presentDocument } from './present-document';
import { useIncoming } from './use-incoming';
import { useReader } from './use-reader';
import { useRecent } from './use-recent';

/** The reader's tab, wired to files, the clipboard, the store and the article session. */
export function Reader() {
  const reader = useReader();
  const { state, failure } = reader;
  const open = state.type === 'open' ? state.document : undefined;
  const { settings, language, translator } = useSettings(({ t }) => `${open?.title ?? t('reader.title')} · Meipi`);
  const recent = useRecent(reader.complain);
  const pasted = translator.t('reader.pasted');
  const dragging = useIncoming({
    onFiles: reader.open,
    onText: (text, html) => reader.paste(text, html, pasted),
  });
  return (
    <OverlayRoot language={language} theme={settings.theme}>
      {failure && (
        <div class="reader-notice">
          <Notice failure={failure} onClose={reader.closeFailure} />
        </div>
      )}
      {state.type === 'start' && <StoreTroubleBar />}
      {state.type === 'start' && (
        <ReaderStart
          dragging={dragging}
          documents={recent.documents}
          addressOf={(id) => `#${encodeURIComponent(id)}`}
          onRemove={recent.remove}
          onFiles={reader.open}
          onText={(text) => reader.paste(text, '', pasted)}
        />
      )}
      {state.type === 'opening' && <OpeningView {...state} onCancel={reader.cancel} />}
      {state.type === 'fetch' && <FetchView {...state} onAllow={reader.allow} onBack={reader.back} />}
      {open && <OpenDocument key={open.id} document={open} onBack={reader.back} />}
      {!open && <ToastList toasts={recent.toasts} onUndo={recent.undo} onClose={recent.closeToast} />}
    </OverlayRoot>
  );
}

interface OpenDocumentProps {
  readonly document: KeptDocument;
  readonly onBack: () => void;
}

/** A document with everything that an article has. */
function OpenDocument({ document: opened, onBack }: OpenDocumentProps) {
  const bodyRef = useRef<HTMLDivElement>(null);
  const [first] = useState(opened);
  useEffect(() => {
    const life = new AbortController();
    if (bodyRef.current) void presentDocument(first, bodyRef.current, life.signal);
    return () => life.abort();
  }, [first]);
  return <DocumentView document={first} bodyRef={bodyRef} onBack={onBack} onGo={goTo} />;
}

function goTo(block: number): void {
  const heading = document.getElementById(blockId(block));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
