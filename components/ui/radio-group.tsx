import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field";

export type RadioOption = {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean | undefined;
};

type RadioGroupProps = {
  name: string;
  id?: string | undefined;
  legend: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  options: readonly RadioOption[];
  defaultValue?: string | undefined;
  required?: boolean | undefined;
  className?: string | undefined;
};

/** One of a few: each choice on its own line, with its own explanation where it needs one. */
export function RadioGroup({
  name,
  id = name,
  legend,
  help,
  error,
  options,
  className,
  ...rest
}: RadioGroupProps) {
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <fieldset
      id={id}
      className={classNames("min-w-0", className)}
      aria-describedby={describedBy || undefined}
    >
      <legend className="mb-1 text-sm font-strong">{legend}</legend>
      {help && (
        <p id={`${id}-help`} className="mb-1.5 max-w-field text-sm text-ink-2">
          {help}
        </p>
      )}
      {options.map((option) => (
        <label
          key={option.value}
          className="grid cursor-pointer grid-cols-[1rem_1fr] gap-x-2.5 py-1 text-sm has-disabled:cursor-not-allowed has-disabled:text-ink-3"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            className="tick mt-0.5"
            defaultChecked={option.value === rest.defaultValue}
            disabled={option.disabled}
            required={rest.required}
          />
          <span>{option.label}</span>
          {option.help && <span className="col-start-2 max-w-field text-ink-2">{option.help}</span>}
        </label>
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
