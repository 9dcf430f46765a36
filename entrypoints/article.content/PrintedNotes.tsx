import { useMemo } from 'preact/hooks';
import { Endnotes } from '@/components/margin/Endnotes';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import { noteContent, quoteOf } from '@/utils/model/annotation';

/** The notes with a text or tags that have their place in the article, for paper. */
export function PrintedNotes({ notes }: { readonly notes: readonly AnchoredNote[] }) {
  const printed = useMemo(() => notes.flatMap(endnoteOf).toSorted((a, b) => a.at - b.at), [notes]);
  return <Endnotes notes={printed} />;
}

function endnoteOf({ record, anchor }: AnchoredNote) {
  if (anchor.type === 'orphan') return [];
  const { text, tags } = noteContent(record.annotation);
  if (text === '' && tags.length === 0) return [];
  return [{ id: record.id, quote: quoteOf(record.annotation)?.exact ?? '', text, tags, at: anchor.span.start }];
}
