import type { Span } from '@/utils/model/span';

/** A stretch of a text that an element goes around: its opening tag, and what closes it. */
export interface Layer extends Span {
  readonly open: string;
  readonly close: string;
  /** HTML that stands behind its end. */
  readonly after?: string;
}

/**
 * A stretch of a text as HTML, with an element around each layer. Layers may overlap: the
 * text is cut at every end of one, and each piece lies in all that cover it, the earlier of
 * the list outside. Cost: each piece as many steps as layers cover it.
 */
export function layeredHtml(
  text: string,
  { start, end }: Span,
  { layers, escape }: { readonly layers: readonly Layer[]; readonly escape: (text: string) => string },
): string {
  const here = layers
    .map((layer, rank) => ({ layer, rank }))
    .filter(({ layer }) => layer.start < end && layer.end > start)
    .toSorted((a, b) => a.layer.start - b.layer.start);
  const cuts = here.flatMap(({ layer }) => [layer.start, layer.end]).filter((at) => at > start && at < end);
  const ends = [...new Set([...cuts, end])].sort((a, b) => a - b);
  let html = '';
  let from = start;
  let next = 0;
  let over: typeof here = [];
  for (const to of ends) {
    const begun = [];
    for (let each = here[next]; each && each.layer.start < to; each = here[++next]) begun.push(each);
    if (begun.length > 0) over = [...over, ...begun].sort((a, b) => a.rank - b.rank);
    html += over.map(({ layer }) => layer.open).join('');
    html += escape(text.slice(from, to));
    html += over
      .map(({ layer }) => layer.close)
      .toReversed()
      .join('');
    html += over.flatMap(({ layer }) => (layer.end === to ? (layer.after ?? []) : [])).join('');
    over = over.filter(({ layer }) => layer.end > to);
    from = to;
  }
  return html;
}
