import type { ReactNode } from "react";

type DiffMarkProps = {
  children: ReactNode;
  /** Said to those who cannot see the color: "differs". */
  label: string;
};

/** A value that differs from the one beside it. What a search found is a plain `<mark>`. */
export function DiffMark({ children, label }: DiffMarkProps) {
  return (
    <mark className="rounded-[3px] shadow-[0_0_0_3px_var(--brass-soft)]">
      {children}
      <span className="sr-only"> ({label})</span>
    </mark>
  );
}
