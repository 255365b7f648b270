import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type PublicBandProps = {
  /** A hairline from edge to edge above it. */
  hasLine?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** One horizontal part of a public page, at the page's measure. */
export function PublicBand({ hasLine, className, children }: PublicBandProps) {
  return (
    <section className={hasLine ? "border-t" : undefined}>
      <div className={classNames("mx-auto max-w-page px-4 py-10 sm:px-8", className)}>{children}</div>
    </section>
  );
}
