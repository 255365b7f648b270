"use client";

import { useEffect } from "react";
import { isShortcut } from "@/components/ui/shortcuts";

/**
 * Decides the pair that holds the focus, else the first, by one key: the one that its button names in `data-key`. A
 * decision goes on to the next pair; what opens (`summary`) is entered. `TableKeys` moves by j and k.
 */
export function DecisionKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!/^[a-z]$/.test(event.key) || !isShortcut(event)) return;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
      const at = Math.max(
        0,
        rows.findIndex((row) => row.contains(document.activeElement)),
      );
      const [row, next] = [rows[at], rows[at + 1] ?? rows[0]];
      const pressed = row?.querySelector<HTMLElement>(`[data-key=${event.key}]`);
      if (!pressed) return;
      event.preventDefault();
      pressed.click();
      if (pressed.matches("summary")) {
        const opened = pressed.parentElement;
        opened?.querySelector<HTMLElement>("select, textarea")?.focus();
      } else next?.querySelector<HTMLElement>("[data-key]")?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
