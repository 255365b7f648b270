import type { ComponentProps } from "react";
import { TextInput } from "./text-input";

type DateInputProps = Omit<ComponentProps<typeof TextInput>, "type">;

/** A native date field: the reader's own order of day, month and year; the value is `YYYY-MM-DD`. */
export function DateInput({ className, ...rest }: DateInputProps) {
  return <TextInput type="date" className={className ?? "max-w-48"} {...rest} />;
}
