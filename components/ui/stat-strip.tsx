import type { ReactNode } from "react";

/** Figures side by side, parted by hairlines: how things stand, at a glance. Holds `Stat`s. */
export function StatStrip({ children }: { children: ReactNode }) {
  return (
    <dl className="mb-7 flex flex-wrap gap-px overflow-clip rounded-lg border bg-line *:flex-1 *:basis-42 *:bg-surface">
      {children}
    </dl>
  );
}
