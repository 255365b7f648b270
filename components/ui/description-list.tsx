import type { ReactNode } from "react";
import { classNames } from "./class-names";

type DescriptionListProps = {
  items: readonly { term: string; value: ReactNode; isFaint?: boolean | undefined }[];
  className?: string | undefined;
};

/** Facts about one thing: what, and its value. `isFaint` for what is not known. */
export function DescriptionList({ items, className }: DescriptionListProps) {
  return (
    <dl
      className={classNames("num grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-3 gap-y-1 text-sm", className)}
    >
      {items.map(({ term, value, isFaint }) => (
        <div key={term} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-3">{term}</dt>
          <dd className={classNames("min-w-0", isFaint && "text-ink-3")}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
