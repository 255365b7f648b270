import type { Block, Table } from "@/lib/documents/document";

/** The blocks of a document on a page, as its files show them. */
export function DocumentBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="grid gap-3 leading-relaxed">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is shown as it is, and has no other order
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}

const HEADINGS = {
  1: { tag: "h2", look: "mt-6 font-serif text-xl text-brand-ink" },
  2: { tag: "h3", look: "mt-4 text-md font-semibold" },
  3: { tag: "h4", look: "mt-3 text-sm font-semibold" },
} as const;

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": {
      const { tag: Tag, look } = HEADINGS[block.level];
      return <Tag className={`${look} break-after-avoid`}>{block.text}</Tag>;
    }
    case "paragraph":
      return (
        <p
          className={`max-w-[70ch] whitespace-pre-line ${block.tone ? "text-ink-2" : ""} ${block.tone === "quote" ? "border-l-2 pl-3" : ""}`}
        >
          {block.text}
        </p>
      );
    case "list":
      return <ListView items={block.items} isOrdered={block.isOrdered ?? false} />;
    case "table":
      return <TableView table={block} />;
    case "figures":
      return (
        <dl className="flex flex-wrap gap-x-8 gap-y-3 py-1">
          {block.figures.map(({ label, value }) => (
            <div key={label} className="flex flex-col-reverse">
              <dt className="max-w-40 text-sm text-ink-2">{label}</dt>
              <dd className="figure text-[1.7rem] text-brand-ink">{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "facts":
      return (
        <dl className="num grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1 text-sm">
          {block.facts.map(({ label, value }) => (
            <div key={label} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-3">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "page-break":
      return <hr className="mt-6 border-t print:break-after-page print:border-0" />;
  }
}

function ListView({ items, isOrdered }: { items: readonly string[]; isOrdered: boolean }) {
  const List = isOrdered ? "ol" : "ul";
  return (
    <List className={`${isOrdered ? "list-decimal" : "list-disc"} grid gap-1 pl-6`}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </List>
  );
}

/** As a `data-table`: rows become cards where there is no room. */
function TableView({ table: { columns, rows, foot } }: { table: Table }) {
  const cells = (row: readonly string[]) =>
    columns.map(({ head, isNumber }, at) => (
      <td key={head} data-label={head} data-end={isNumber ? "" : undefined} className="whitespace-pre-line">
        {row[at]}
      </td>
    ));
  return (
    <div className="data-table-box">
      <table className="data-table table-fixed [&_th:first-child]:w-[28%]" data-align="top" data-flat="">
        <thead>
          <tr>
            {columns.map(({ head, isNumber }) => (
              <th key={head} scope="col" data-end={isNumber ? "" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no key of their own
            <tr key={at}>{cells(row)}</tr>
          ))}
          {foot && <tr className="font-semibold">{cells(foot)}</tr>}
        </tbody>
      </table>
    </div>
  );
}
