import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { Field, type FieldText } from "./field";

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

type SelectProps = FieldText &
  Omit<ComponentProps<"select">, "name" | "children"> & {
    name: string;
    options: readonly SelectOption[];
    /** The first, empty choice: "Choose a faculty". */
    empty?: string | undefined;
  };

/** A native select: the phone shows its own wheel, the keyboard jumps by letters. */
export function Select({
  label,
  help,
  error,
  optional,
  className,
  name,
  id = name,
  options,
  empty,
  ...rest
}: SelectProps) {
  return (
    <Field id={id} label={label} help={help} error={error} optional={optional} className={className}>
      {(control) => (
        <span className="relative block">
          <select name={name} className="control appearance-none pr-9 text-ellipsis" {...rest} {...control}>
            {empty !== undefined && <option value="">{empty}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-2" />
        </span>
      )}
    </Field>
  );
}
