import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";

type TextInputProps = FieldText & Omit<ComponentProps<"input">, "name"> & { name: string };

/** One line of text, a number, an address: any `type` that a plain input has. The id is the name. */
export function TextInput({
  label,
  help,
  error,
  optional,
  className,
  name,
  id = name,
  ...rest
}: TextInputProps) {
  return (
    <Field id={id} label={label} help={help} error={error} optional={optional} className={className}>
      {(control) => (
        <input
          type="text"
          name={name}
          className={classNames("control", rest.type === "number" && "num")}
          {...rest}
          {...control}
        />
      )}
    </Field>
  );
}
