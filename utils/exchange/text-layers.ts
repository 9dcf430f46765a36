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
 * the list outside. Cost: pieces × layers of the stretch, so it is called by paragraph.
 */
export function layeredHtml(
  text: string,
  { start, end }: Span,
  { layers, escape }: { readonly layers: readonly Layer[]; readonly escape: (text: string) => string },
): string {
  const here = layers.filter((layer) => layer.start < end && layer.end > start);
  const cuts = here.flatMap((layer) => [layer.start, layer.end]).filter((at) => at > start && at < end);
  const ends = [...new Set([...cuts, end])].sort((a, b) => a - b);
  let html = '';
  let from = start;
  for (const to of ends) {
    const over = here.filter((layer) => layer.start < to && layer.end > from);
    html += over.map(({ open }) => open).join('');
    html += escape(text.slice(from, to));
    html += over
      .map(({ close }) => close)
      .reverse()
      .join('');
    html += here.flatMap((layer) => (layer.end === to && layer.after !== undefined ? [layer.after] : [])).join('');
    from = to;
  }
  return html;
}
