import { classNames } from "./class-names";
import { fillTone, type Tone } from "./tone";

export type BarPart = { value: number; tone?: Tone | undefined };

type BarProps = {
  parts: readonly BarPart[];
  /** What the whole width stands for. */
  max: number;
  className?: string | undefined;
};

/** Parts of a whole as a thin line. It only repeats for the eye what a text beside it says. */
export function Bar({ parts, max, className }: BarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames("flex h-1.5 overflow-hidden rounded-full bg-sunken", className)}
    >
      {parts.map(({ value, tone = "plain" }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other identity than their place
          key={index}
          className={classNames("h-full w-(--share)", fillTone[tone])}
          style={{ "--share": `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }}
        />
      ))}
    </span>
  );
}
