import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "name"> & {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
};

/** One yes. The whole line is the target. */
export function Checkbox({ name, id = name, label, help, error, className, ...rest }: CheckboxProps) {
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <div className={classNames("grid grid-cols-[1rem_1fr] gap-x-2.5", className)}>
      <input
        type="checkbox"
        name={name}
        id={id}
        className="tick mt-1"
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
      <label htmlFor={id} className="cursor-pointer py-0.5 text-sm">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="col-start-2 max-w-field text-sm text-ink-2">
          {help}
        </p>
      )}
      {error && (
        <div className="col-start-2 mt-1">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </div>
  );
}
