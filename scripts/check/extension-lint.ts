interface Message {
  readonly _type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface LintReport {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

/**
 * Warnings that are right in general and wrong here. Preact assigns
 * `innerHTML` where a component asks for it, which none of ours does; DOMPurify
 * parses in a document without a window what it then cleans; pdf.js and its
 * worker, loaded for a PDF alone, make fields of forms, which the reader never shows.
 */
const ACCEPTED_WARNINGS: readonly string[] = ['UNSAFE_VAR_ASSIGNMENT'];

/**
 * The errors and warnings in the JSON output of `web-ext lint`, one line each;
 * notices are advice and not counted. Output that is no report is one fault.
 */
export function lintFaults(output: string): string[] {
  const report = parseReport(output);
  if (!report) return ['web-ext wrote no report.'];
  const warnings = report.warnings.filter((warning) => !ACCEPTED_WARNINGS.includes(warning.code));
  return [...report.errors, ...warnings].map(
    (fault) => `${fault._type} ${fault.code} ${fault.file ?? ''}:${fault.line ?? ''} ${fault.message}`,
  );
}

/** The report is one line; other lines may surround it. */
function parseReport(output: string): LintReport | undefined {
  const line = output.split('\n').find((text) => text.startsWith('{"') && text.includes('"errors"'));
  return line === undefined ? undefined : (JSON.parse(line) as LintReport);
}
