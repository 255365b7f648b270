import { classNames } from "./class-names";

type SkeletonProps = {
  /** "Loading the records". */
  label: string;
  /** How many lines stand in for what is coming, at most five. */
  lines?: number;
};

const widths = ["w-11/12", "w-3/4", "w-5/6", "w-2/3", "w-4/5"];

/** Still lines in the place of what is coming: nothing moves while one waits. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div role="status" className="grid gap-3 py-1">
      <span className="sr-only">{label}</span>
      {widths.slice(0, lines).map((width) => (
        <span key={width} className={classNames("h-3.5 rounded-sm bg-sunken", width)} />
      ))}
    </div>
  );
}
