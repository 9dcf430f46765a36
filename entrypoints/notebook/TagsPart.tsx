import { TagsSection } from '@/components/notebook/TagsSection';
import type { PartProps } from './Notebook';
import { useAnswer } from './use-answer';
import { useTagColors } from './use-tag-colors';

/** The section of the tags, wired. */
export function TagsPart({ bar, writes }: PartProps) {
  const facets = useAnswer('facets', true);
  return (
    <TagsSection
      tags={facets?.tags}
      colors={useTagColors()}
      onNotes={(tag) => bar.go({ section: 'notes', query: { tag } })}
      onRename={(from, to) => {
        const merging = facets?.tags.some(({ value }) => value === to) ?? false;
        void writes.renameTag(from, to, merging);
      }}
      onColor={(tag, color) => void writes.colorTag(tag, color)}
    />
  );
}
