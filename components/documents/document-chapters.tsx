import { ChevronRight } from "lucide-react";
import type { Block } from "@/lib/documents/document";
import { DocumentBlocks } from "./document-blocks";

/** A long document on a page: its first part, then what begins on a new sheet, folded under its heading. */
export function DocumentChapters({ blocks }: { blocks: readonly Block[] }) {
  const [first = [], ...chapters] = sheetsOf(blocks);
  return (
    <>
      <DocumentBlocks blocks={first} />
      {chapters.map(([heading, ...rest]) =>
        heading?.kind === "heading" ? (
          <details
            key={heading.text}
            className="open-printed group border-t py-3 first-of-type:mt-8 print:break-before-page print:border-0"
          >
            <summary className="flex cursor-pointer items-center gap-2">
              <ChevronRight className="transition-transform group-open:rotate-90 print:hidden" />
              <h3 className="font-serif text-lg font-normal">{heading.text}</h3>
            </summary>
            <div className="pt-3 pb-5">
              <DocumentBlocks blocks={rest} />
            </div>
          </details>
        ) : null,
      )}
    </>
  );
}

/** What stands between page breaks. */
function sheetsOf(blocks: readonly Block[]): Block[][] {
  const sheets: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "page-break") sheets.push([]);
    else sheets.at(-1)?.push(block);
  }
  return sheets;
}
