/** What failed, in few words: the last that a log says, so that one that is cut off still tells it. */

export interface Failure {
  readonly name: string;
  /** Why, each in a few lines. */
  readonly reasons: readonly string[];
}

const MOST_LINES = 6;
const MOST_LETTERS = 240;

/** An error's message, at most six lines of it, and the first line of its stack that is the project's own. */
export function reasonOf(stack: string): string {
  const lines = stack.split('\n').filter((line) => line.trim() !== '');
  const first = lines.findIndex(isPlace);
  const message = first < 0 ? lines : lines.slice(0, first);
  const places = lines.filter(isPlace);
  const place = places.find((line) => !line.includes('node_modules')) ?? places[0];
  const told = [...message.slice(0, MOST_LINES), ...(place === undefined ? [] : [place])];
  return told.map((line) => line.trim().slice(0, MOST_LETTERS)).join('\n');
}

/** The last lines of what a step wrote, which as a rule say why it failed. */
export function endOf(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(-2 * MOST_LINES)
    .map((line) => line.trimEnd().slice(0, MOST_LETTERS))
    .join('\n');
}

/** Failures as lines: the name of each, and its reasons below it, set in; paths from the project's root on. */
export function failureLines(failures: readonly Failure[], root: string): string[] {
  const folder = root.endsWith('/') ? root : `${root}/`;
  return failures.flatMap(({ name, reasons }) =>
    [name, ...reasons.flatMap((reason) => reason.split('\n').map((line) => `    ${line}`))].map((line) =>
      line.replaceAll(`file://${folder}`, '').replaceAll(folder, ''),
    ),
  );
}

function isPlace(line: string): boolean {
  return /^\s*at /.test(line);
}
