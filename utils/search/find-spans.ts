import type { SearchTerm } from '@/utils/model/notebook';
import type { Span } from '@/utils/model/span';
import { condense, originalSpan } from '@/utils/text/condense';

/** Where a text holds a form of one of the terms: sorted spans that do not overlap, those that touch made one. */
export function findSpans(text: string, terms: readonly SearchTerm[]): readonly Span[] {
  const forms = terms.flatMap((term) => term.forms);
  if (text === '' || forms.length === 0) return [];
  const condensed = condense(text);
  const found: Span[] = [];
  for (const form of forms) {
    for (let at = condensed.text.indexOf(form); at >= 0; at = condensed.text.indexOf(form, at + form.length))
      found.push(originalSpan(condensed, at, at + form.length));
  }
  return united(found);
}

function united(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
