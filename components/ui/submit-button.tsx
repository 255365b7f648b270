"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonStyle } from "./button-style";

type SubmitButtonProps = ButtonLook &
  Omit<ComponentProps<"button">, keyof ButtonLook | "type" | "disabled"> & {
    /** What the button says while the form is on its way: "Importing 4,870 rows…". */
    pending: string;
  };

/**
 * Sends its form once. Both texts lie in one grid cell, so that the button keeps its width; while
 * pending it stays focusable and only swallows further clicks. Among several buttons of one form,
 * give each a `name` and `value`: only the pressed one changes its text.
 */
export function SubmitButton({ pending, variant = "primary", size, className, ...rest }: SubmitButtonProps) {
  const status = useFormStatus();
  const isPressed = status.pending && (!rest.name || status.data.get(rest.name) === String(rest.value ?? ""));
  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={status.pending || undefined}
      onClick={(event) => (status.pending ? event.preventDefault() : rest.onClick?.(event))}
      className={buttonStyle({ variant, size, className })}
    >
      <span className="inline-grid" aria-live="polite">
        <span className={`col-start-1 row-start-1 ${isPressed ? "invisible" : ""}`}>{rest.children}</span>
        <span className={`col-start-1 row-start-1 ${isPressed ? "" : "invisible"}`}>{pending}</span>
      </span>
    </button>
  );
}
