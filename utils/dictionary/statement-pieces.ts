import { condense } from '@/utils/text/condense';

/** The literal pieces of a statement pattern, between its `*` gaps, folded and without white space. */
export function piecesOf(statement: string): string[] {
  return statement
    .split('*')
    .map((piece) => condense(piece).text)
    .filter((piece) => piece !== '');
}
