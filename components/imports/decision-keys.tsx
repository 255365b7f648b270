"use client";

import { useEffect } from "react";
import { isShortcut } from "@/components/ui/shortcuts";

const KEYS: Record<string, string> = { s: "SAME_PERSON", d: "DIFFERENT_PEOPLE", l: "LATER" };

/**
 * Decides the pair that holds the focus, else the first, by one key, and goes on to the next pair. `TableKeys`
 * moves by j and k.
 */
export function DecisionKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const decision = KEYS[event.key];
      if (!decision || !isShortcut(event)) return;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
      const at = Math.max(
        0,
        rows.findIndex((row) => row.contains(document.activeElement)),
      );
      const button = (row: HTMLElement | undefined) =>
        row?.querySelector<HTMLButtonElement>(`button[value=${decision}]`);
      button(rows[at])?.click();
      button(rows[at + 1])?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
