import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

type ButtonProps = ButtonLook & Omit<ComponentProps<"button">, keyof ButtonLook>;

/** A plain button. Forms are sent by `SubmitButton`, which shows that it is at work. */
export function Button({ variant, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonStyle({ variant, size, className })} {...rest} />;
}
