import { Check } from "lucide-react";
import { classNames } from "./class-names";
import { Link } from "./link";

type StepsProps = {
  label: string;
  steps: readonly { label: string; href?: string | undefined }[];
  /** Which step the reader is at, counted from 0. */
  current: number;
  /** Said after a finished step to those who cannot see the tick. */
  doneLabel: string;
};

const dot = "grid size-5.5 flex-none place-items-center rounded-full border-[1.5px] text-xs font-semibold";

/** Where a reader is on a way of a few steps. Finished steps may lead back. */
export function Steps({ label, steps, current, doneLabel }: StepsProps) {
  return (
    <nav aria-label={label} className="mb-6.5">
      <ol className="num flex flex-wrap gap-x-9 gap-y-2 text-sm">
        {steps.map((step, index) => {
          const isDone = index < current;
          const isHere = index === current;
          return (
            <li
              key={step.label}
              aria-current={isHere ? "step" : undefined}
              className={classNames(
                "flex min-h-6 items-center gap-2.5",
                isHere ? "font-semibold" : isDone ? "text-ink-2" : "text-ink-3",
              )}
            >
              <span
                aria-hidden="true"
                className={classNames(
                  dot,
                  isDone && "border-brand bg-brand text-on-fill",
                  isHere && "border-brand text-brand",
                  !isDone && !isHere && "border-line-strong",
                )}
              >
                {isDone ? <Check className="size-3.5 stroke-[2.5]" /> : index + 1}
              </span>
              {isDone && step.href ? (
                <Link href={step.href} className="-m-1 p-1">
                  {step.label}
                </Link>
              ) : (
                step.label
              )}
              {isDone && <span className="sr-only">{doneLabel}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
