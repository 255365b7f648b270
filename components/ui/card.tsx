import type { ReactNode } from "react";
import { classNames } from "./class-names";

type CardProps = {
  title?: ReactNode;
  /** At the end of the title line: a link or a small button. */
  actions?: ReactNode;
  /** Tables, tabs and strips run to the edge. */
  flush?: boolean | undefined;
  /** The one shadow of the system: for the single thing on a page that floats above the paper. */
  raised?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A sheet on the paper. Never a card inside a card: divide with hairlines. */
export function Card({ title, actions, flush, raised, id, className, children }: CardProps) {
  return (
    <section
      id={id}
      className={classNames(
        "overflow-clip rounded-lg border bg-surface",
        raised && "shadow-card",
        !flush && (title ? "p-5 sm:p-6.5 sm:pt-5.5" : "p-5 sm:p-6.5"),
        className,
      )}
    >
      {(title || actions) && (
        <div
          className={classNames(
            "flex flex-wrap items-baseline gap-x-4 gap-y-2",
            flush ? "px-5 pt-5 pb-3 sm:pt-5.5" : "mb-3",
          )}
        >
          {title && <h2>{title}</h2>}
          {actions && <div className="ml-auto flex items-center gap-2 text-sm">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
