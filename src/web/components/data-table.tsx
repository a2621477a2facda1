import type { ComponentChildren, VNode } from 'preact';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ComponentChildren;
  /** Figures stand under each other, at the end of the column. */
  readonly numeric?: boolean;
}

export interface DataTableProps<T> {
  /** What the table shows; read first by those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Hides the caption where a heading above says the same. */
  readonly quietCaption?: boolean;
}

/** A table that becomes a list of labelled values on narrow screens; the first column names the row. */
export function DataTable<T>(props: DataTableProps<T>): VNode {
  const [first, ...others] = props.columns;
  // The roles say what CSS takes away when it lays rows out as blocks.
  return (
    <table class="table" role="table">
      <caption class={props.quietCaption ? 'vh' : undefined}>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map(({ key, title, numeric }) => (
            <th key={key} role="columnheader" scope="col" class={numeric ? 'num' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} role="row">
            {first && (
              <th role="rowheader" scope="row">
                {first.cell(row)}
              </th>
            )}
            {others.map(({ key, title, cell, numeric }) => (
              <td key={key} role="cell" data-label={title} class={numeric ? 'num' : undefined}>
                <span>{cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
