import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { NameText } from '@/components/NameText';
import { useText } from '@/components/text-context';

/** A text, a figure, or something by its Chinese name. */
type Cell = string | number | { readonly name: string };

export interface PictureProps {
  readonly title: string;
  /** What a click on a part of it does. */
  readonly hint: string;
  /** Headings and rows of the table that says the same. */
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Shown instead where there is nothing to draw. */
  readonly empty: string;
  readonly children: ComponentChildren;
}

/** A picture with its title, and behind it a table that says the same. */
export function Picture({ title, hint, head, rows, empty, children }: PictureProps) {
  const { t } = useText();
  const id = useId();
  return (
    <section class="picture" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p class="card-hint">{empty}</p>
      ) : (
        <>
          <p class="card-hint">{hint}</p>
          {children}
          <details class="unfold">
            <summary>{t('overview.table')}</summary>
            <PictureTable title={title} head={head} rows={rows} />
          </details>
        </>
      )}
    </section>
  );
}

function PictureTable({ title, head, rows }: Pick<PictureProps, 'title' | 'head' | 'rows'>) {
  return (
    <div class="picture-scroll">
      <table class="picture-table">
        <caption class="only-heard">{title}</caption>
        <thead>
          <tr>
            {head.map((each, at) => (
              <th key={at} scope="col">
                <CellText cell={each} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells], row) => (
            <tr key={row}>
              <th scope="row">
                <CellText cell={name} />
              </th>
              {cells.map((cell, at) => (
                <td key={at} class="figures">
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellText({ cell }: { readonly cell: Cell }) {
  return typeof cell === 'object' ? <NameText name={cell.name} both /> : <>{cell}</>;
}
