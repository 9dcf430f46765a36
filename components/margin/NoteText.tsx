export interface NoteTextProps {
  /** Markdown as the reader wrote it. */
  readonly text: string;
}

/**
 * A note's text for reading: paragraphs at blank lines, line breaks kept, nothing
 * interpreted. It is built of elements alone and never of HTML from the note.
 */
export function NoteText({ text }: NoteTextProps) {
  const paragraphs = text.trim().split(/\n[^\S\n]*\n\s*/);
  return (
    <div class="note-text">
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}</p>
      ))}
    </div>
  );
}
