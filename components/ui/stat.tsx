import type { ReactNode } from "react";
import { Bar, type BarPart } from "./bar";
import { classNames } from "./class-names";
import { Link } from "./link";

type StatProps = {
  label: string;
  /** Already written for the reader's locale. */
  value: string;
  /** What stands small after the number: "of 22 · 4 in review". */
  note?: ReactNode;
  /** Numbers that count people lead to those people. */
  href?: string | undefined;
  /** Only a number that somebody must act upon is red. */
  isLate?: boolean | undefined;
  bar?: { parts: readonly BarPart[]; max: number } | undefined;
};

/** One figure of a `StatStrip`: what it is, how much, of how much. */
export function Stat({ label, value, note, href, isLate, bar }: StatProps) {
  const number = classNames("figure text-[1.9rem]", isLate && "text-late");
  return (
    <div className="flex flex-col px-4 py-4 sm:px-5 sm:py-4.5">
      <dt className="eyebrow">{label}</dt>
      <dd className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5">
        {href ? (
          <Link
            href={href}
            className={classNames(number, "text-ink decoration-transparent hover:decoration-current")}
          >
            {value}
          </Link>
        ) : (
          <span className={number}>{value}</span>
        )}
        {note && <span className="num text-sm font-medium text-ink-3">{note}</span>}
      </dd>
      {bar && (
        <dd className="mt-auto pt-3">
          <Bar parts={bar.parts} max={bar.max} />
        </dd>
      )}
    </div>
  );
}
