import type { MarkRef } from '@/utils/model/mark-ref';
import type { Span } from '@/utils/model/span';
import {
  CHANGED_NAME,
  CHOICE_NAME,
  currentName,
  type HighlightName,
  kindName,
  markName,
} from '@/utils/painter/highlight-names';
import { noteChange } from '@/utils/reading/note-change';
import { sameMark } from '@/utils/reading/reading-state';
import { visibleMarks } from '@/utils/reading/visible-mentions';
import type { Scene } from './article-view';

/** A mark of the page with the group it is painted in. */
export interface PaintedMark extends Span {
  readonly mark: MarkRef;
  readonly name: HighlightName;
  /** The group that doubles its tint while it is current. */
  readonly current: HighlightName;
}

/** What is painted of a scene, in no particular order; nothing while everything is hidden. */
export function marksOf({ view, reading, settings }: Scene): PaintedMark[] {
  if (!view || reading.hidden) return [];
  const { mentions, pledges } = visibleMarks(view.recognition, {
    text: view.body.text,
    density: settings.density,
    hiddenKinds: settings.hiddenKinds,
    muted: [...settings.muted, ...reading.mutedHere],
  });
  return [
    ...mentions.map(({ start, end, kind, how }): PaintedMark => {
      return { start, end, mark: { type: 'mention', start }, name: kindName(kind, how), current: currentName(kind) };
    }),
    ...pledges.map(({ start, end }): PaintedMark => {
      return { start, end, mark: { type: 'pledge', start }, name: kindName('pledge'), current: currentName('pledge') };
    }),
    ...notedMarks({ view }),
  ];
}

function notedMarks({ view }: Pick<Scene, 'view'>): PaintedMark[] {
  return (view?.notes ?? []).flatMap(({ record, anchor }): PaintedMark[] => {
    if (anchor.type === 'orphan') return [];
    const color = record.annotation['meipi:color'];
    return [
      { ...anchor.span, mark: { type: 'note', id: record.id }, name: markName(color), current: currentName(color) },
    ];
  });
}

/** Where other words stand than those that were noted, unless the reader has decided about them. */
function changedSpans({ view, reading }: Scene): Span[] {
  if (reading.hidden) return [];
  return (view?.notes ?? []).flatMap(({ record, anchor }) =>
    anchor.type === 'changed' && noteChange(record, anchor)?.kept === false ? [anchor.span] : [],
  );
}

/** What is about to be marked, where the page's own selection does not show it: the sentence cursor, and what snapping added. */
function chosenOf({ reading: { selection, cursor, editor } }: Scene): Span | undefined {
  if (editor) return editor.id === undefined ? editor.span : undefined;
  if (!selection) return cursor;
  const { raw, start, end } = selection;
  return raw.start === start && raw.end === end ? undefined : { start, end };
}

/** The ranges of each group, with those of the hovered and the current mark painted over. */
export function groupsOf(scene: Scene, marks: readonly PaintedMark[]): Map<HighlightName, StaticRange[]> {
  const groups = new Map<HighlightName, StaticRange[]>();
  const add = (name: HighlightName, span: Span): void => {
    const ranges = scene.view?.body.rangesOf(span) ?? [];
    const group = groups.get(name);
    if (group) group.push(...ranges);
    else groups.set(name, ranges);
  };
  for (const mark of marks) add(mark.name, mark);
  const { hovered, current, card } = scene.reading;
  const lit = [hovered, current, card?.mark].filter((each) => each !== undefined);
  if (lit.length > 0) {
    for (const mark of marks) if (lit.some((each) => sameMark(each, mark.mark))) add(mark.current, mark);
  }
  for (const span of changedSpans(scene)) add(CHANGED_NAME, span);
  const choice = chosenOf(scene);
  if (choice) add(CHOICE_NAME, choice);
  return groups;
}
