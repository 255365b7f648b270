import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { softTone, type Tone } from "./tone";

type TagProps = {
  tone?: Tone | undefined;
  /** Always a word: the color only helps the eye to find it. */
  children: ReactNode;
  className?: string | undefined;
};

/** How something stands, in a word. */
export function Tag({ tone = "plain", children, className }: TagProps) {
  return (
    <span
      className={classNames(
        "num inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-strong whitespace-nowrap",
        softTone[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
