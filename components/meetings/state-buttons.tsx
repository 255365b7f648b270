"use client";

import { useFormStatus } from "react-dom";
import { classNames } from "@/components/ui/class-names";

type StateButtonsProps = {
  name: string;
  /** Of whom: for screen readers. */
  label: string;
  options: readonly { value: string; label: string }[];
  value: string | null;
};

/** Sends the form it lies in by one tap; the tapped button is on at once. */
export function StateButtons({ name, label, options, value }: StateButtonsProps) {
  const status = useFormStatus();
  const shown = status.pending ? status.data.get(name) : value;
  return (
    <fieldset
      aria-label={label}
      className="grid grid-cols-4 gap-px overflow-clip rounded-md border bg-line sm:flex"
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="submit"
          name={name}
          value={option.value}
          aria-pressed={shown === option.value}
          className={classNames(
            "min-h-11 cursor-pointer px-1.5 text-sm outline-offset-[-2px] sm:px-3.5",
            shown === option.value
              ? "bg-brand font-semibold text-on-fill"
              : "bg-surface text-ink-2 hover:bg-paper",
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
