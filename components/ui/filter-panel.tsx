import { SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "./button-style";

/** The facets beside a list; below 1280 px folded into one button. `label` may say how many are on. */
export function FilterPanel({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="open-wide print:hidden">
      <summary className={buttonStyle({ size: "sm" })}>
        <SlidersHorizontal />
        {label}
      </summary>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-x-8 pt-4 xl:block xl:pt-0">
        {children}
      </div>
    </details>
  );
}
