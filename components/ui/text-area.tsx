import type { ComponentProps } from "react";
import { Field, type FieldText } from "./field";

type TextAreaProps = FieldText & Omit<ComponentProps<"textarea">, "name"> & { name: string };

/** Several lines. It grows with the text where the browser can, and is dragged where it cannot. */
export function TextArea({
  label,
  help,
  error,
  optional,
  className,
  name,
  id = name,
  rows = 4,
  ...rest
}: TextAreaProps) {
  return (
    <Field id={id} label={label} help={help} error={error} optional={optional} className={className}>
      {(control) => (
        <textarea
          name={name}
          rows={rows}
          className="control field-sizing-content min-h-24 resize-y leading-normal"
          {...rest}
          {...control}
        />
      )}
    </Field>
  );
}
