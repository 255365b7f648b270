import type { ReactNode } from "react";

/** Actions for the chosen rows of a `DataTable`; hidden, by CSS alone, until a row is chosen. */
export function BulkBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="bulk-bar sticky bottom-4 z-10 mx-auto mt-4 flex w-fit flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-surface px-4 py-2.5 shadow-card print:hidden">
      <legend className="sr-only">{label}</legend>
      {children}
    </fieldset>
  );
}
