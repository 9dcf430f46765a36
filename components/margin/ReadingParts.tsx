import type { ReadingPart } from '@/utils/model/anchor';

export interface ReadingPartsProps {
  readonly parts: readonly ReadingPart[];
}

/** The old and the new reading of some words in one line. */
export function ReadingParts({ parts }: ReadingPartsProps) {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}

const LONGEST_SAME = 40;
const SHOWN_OF_LONG = 14;

/** Words that have gone are struck out, new ones underlined; of a long stretch that is the same, the ends. */
function Part({ part: { type, text } }: { part: ReadingPart }) {
  if (type === 'old') return <del>{text}</del>;
  if (type === 'new') return <ins>{text}</ins>;
  if (text.length <= LONGEST_SAME) return <>{text}</>;
  return <>{`${text.slice(0, SHOWN_OF_LONG)}……${text.slice(-SHOWN_OF_LONG)}`}</>;
}
