"use client";

import { useEffect } from "react";
import { shortcutOf } from "./shortcuts";

/** Lets the "/" key put the cursor into the field with this id, and Escape take it out again. */
export function SlashFocus({ field }: { field: string }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const input = document.getElementById(field) as HTMLInputElement | null;
      if (!input) return;
      if (event.key === "Escape" && event.target === input) {
        event.preventDefault(); // would empty a search field
        input.blur();
      }
      if (shortcutOf(event) !== "/") return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [field]);
  return null;
}
