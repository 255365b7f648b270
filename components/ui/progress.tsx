import { Bar } from "./bar";
import type { Tone } from "./tone";

type ProgressProps = {
  /** What is being done: "Importing absolvenți_2025.xlsx". */
  label: string;
  /** How far it is, in counts: "2,140 of 4,870 rows". */
  text: string;
  value: number;
  max: number;
  tone?: Tone | undefined;
};

/** Long work, with counts. Render it again to move it; the text is announced by the page, not here. */
export function Progress({ label, text, value, max, tone = "plain" }: ProgressProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={text}
    >
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="font-strong">{label}</span>
        <span className="num text-ink-2">{text}</span>
      </div>
      <Bar parts={[{ value, tone }]} max={max} />
    </div>
  );
}
