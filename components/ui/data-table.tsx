import type { ReactNode } from "react";
import { Link } from "./link";
import { SelectAll } from "./select-all";

export type Column<Row> = {
  id: string;
  /** The column's name, also shown beside each value when rows become cards. */
  label: string;
  /** More than the name in the head: a date above, in `<b>` the step. */
  head?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers that are compared stand at the end of their column. */
  isEnd?: boolean | undefined;
  /** Makes the head a link; `direction` when the list is sorted by it now. */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined } | undefined;
};

type DataTableProps<Row> = {
  /** What the table holds, for screen readers. */
  caption: string;
  /** The first column names the row and carries its link. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHref?: ((row: Row) => string) | undefined;
  /** Checkboxes for bulk actions; the table then lies in the form that sends them. */
  choose?: { name: string; label: (row: Row) => string; labelAll: string } | undefined;
  /** `top` where cells hold several lines. */
  align?: "middle" | "top" | undefined;
};

/**
 * A plain table, rendered on the server. Put it in a flush `Card`, and a `TableKeys` on the page for
 * j/k/x and clicks on rows; an empty list is an `EmptyState` instead.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHref,
  choose,
  align = "middle",
}: DataTableProps<Row>) {
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <div className="data-table-box">
      <table className="data-table" data-align={align}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {choose && (
              <th className="w-9">
                <SelectAll name={choose.name} label={choose.labelAll} />
              </th>
            )}
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-row="">
              {choose && (
                <td className="choose">
                  <label className="-m-1 grid size-6 place-items-center">
                    <input type="checkbox" name={choose.name} value={rowKey(row)} className="tick" />
                    <span className="sr-only">{choose.label(row)}</span>
                  </label>
                </td>
              )}
              <th scope="row">
                {rowHref ? (
                  <Link href={rowHref(row)} className="row-link">
                    {first.cell(row)}
                  </Link>
                ) : (
                  first.cell(row)
                )}
              </th>
              {others.map((column) => (
                <td key={column.id} data-label={column.label} data-end={column.isEnd ? "" : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead<Row>({ column: { label, head, isEnd, sort } }: { column: Column<Row> }) {
  const arrow = sort?.direction && (sort.direction === "ascending" ? " ↑" : " ↓");
  return (
    <th scope="col" data-end={isEnd ? "" : undefined} aria-sort={sort?.direction}>
      {sort ? (
        <Link href={sort.href} className="-my-1 inline-block py-1">
          {head ?? label}
          {arrow && <span aria-hidden="true">{arrow}</span>}
        </Link>
      ) : (
        (head ?? label)
      )}
    </th>
  );
}
