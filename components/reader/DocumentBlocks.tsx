import type { DocumentBlock } from '@/utils/model/reader-document';

export interface DocumentBlocksProps {
  readonly blocks: readonly DocumentBlock[];
}

/** Blocks that stand in one element: the items of a list, the rows of a table, or a single block. */
interface Group {
  readonly from: number;
  readonly blocks: readonly DocumentBlock[];
}

/** The text of a document. Each block can be gone to by {@link blockId}. */
export function DocumentBlocks({ blocks }: DocumentBlocksProps) {
  return (
    <>
      {groupsOf(blocks).map((group) => (
        <GroupView key={group.from} {...group} />
      ))}
    </>
  );
}

/** The id of the element that shows a block. */
export function blockId(block: number): string {
  return `block-${block}`;
}

function groupsOf(blocks: readonly DocumentBlock[]): Group[] {
  const groups: { from: number; blocks: DocumentBlock[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    const last = groups.at(-1);
    if (last?.blocks[0] && belongs(last.blocks[0], block)) last.blocks.push(block);
    else groups.push({ from: at, blocks: [block] });
  }
  return groups;
}

function belongs(first: DocumentBlock, next: DocumentBlock): boolean {
  if (first.type === 'row' || first.type === 'note') return next.type === first.type;
  return first.type === 'item' && next.type === 'item' && (first.label === undefined) === (next.label === undefined);
}

function GroupView({ from, blocks }: Group) {
  const [first] = blocks;
  if (!first) return null;
  switch (first.type) {
    case 'heading': {
      const Heading = `h${first.level}` as const;
      return (
        <Heading id={blockId(from)} tabIndex={-1}>
          {first.text}
        </Heading>
      );
    }
    case 'row':
      return <Table from={from} blocks={blocks} />;
    case 'item':
      return <List from={from} blocks={blocks} />;
    case 'note':
      return (
        <div class="document-notes">
          {blocks.map((block, at) => block.type === 'note' && <p key={at}>{block.text}</p>)}
        </div>
      );
    case 'quote':
      return <blockquote>{first.text}</blockquote>;
    default:
      return <p>{first.text}</p>;
  }
}

function List({ blocks }: Group) {
  const [first] = blocks;
  const items = blocks.map((block, at) => block.type === 'item' && <li key={at}>{block.text}</li>);
  const start = first?.type === 'item' && first.label !== undefined ? parseInt(first.label, 10) : undefined;
  return start === undefined ? <ul>{items}</ul> : <ol start={Number.isNaN(start) ? 1 : start}>{items}</ol>;
}

function Table({ blocks }: Group) {
  return (
    <div class="document-table">
      <table>
        <tbody>
          {blocks.map(
            (block, at) =>
              block.type === 'row' && (
                <tr key={at}>
                  {block.cells.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ),
          )}
        </tbody>
      </table>
    </div>
  );
}
