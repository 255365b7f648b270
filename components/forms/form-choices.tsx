"use client";

import type { ComponentProps, ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { useFieldState, useTicked } from "./action-form";

type FormChoicesProps = {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  options: readonly { value: string; label: string }[];
  defaultValue?: readonly string[];
};

/** Several of many, in an ActionForm: after a refused attempt the same boxes are ticked. */
export function FormChoices({ name, legend, help, options, defaultValue = [] }: FormChoicesProps) {
  const { error, typed } = useFieldState(name);
  const ticked = typed === undefined ? defaultValue : typed.split("\n");
  return (
    <fieldset
      key={typed}
      id={name}
      className="min-w-0"
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="text-sm font-strong">{legend}</legend>
      {help && <p className="mt-0.5 max-w-field text-sm text-ink-2">{help}</p>}
      <div className="mt-2 gap-x-8 sm:columns-2">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-8 cursor-pointer break-inside-avoid items-start gap-2.5 py-1 text-sm"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              className="tick mt-0.5"
              defaultChecked={ticked.includes(value)}
            />
            {label}
          </label>
        ))}
      </div>
      {error && (
        <div className="mt-1.5">
          <FieldError id={`${name}-error`}>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}

/** One of a few, in an ActionForm. */
export function FormRadio({ defaultValue, ...rest }: ComponentProps<typeof RadioGroup>) {
  const { error, typed } = useFieldState(rest.name);
  return <RadioGroup {...rest} key={typed} error={error} defaultValue={typed ?? defaultValue} />;
}

/** One yes, in an ActionForm. */
export function FormCheckbox({ defaultChecked, ...rest }: ComponentProps<typeof Checkbox>) {
  const ticked = useTicked(rest.name);
  return <Checkbox {...rest} key={String(ticked)} defaultChecked={ticked ?? defaultChecked} />;
}
