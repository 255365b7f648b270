"use client";

import { useEffect } from "react";
import { findRows, shortcutOf } from "@/components/ui/shortcuts";

/**
 * Decides the pair that holds the focus by one key: the one that its button names in `data-key`. A decision goes on to the
 * next pair; what opens (`summary`) is entered. Without the focus on a pair nothing is decided: the key puts it there,
 * where the reader last was. `TableKeys` moves by j and k.
 */
export function DecisionKeys() {
  useEffect(() => {
    let place = 0;
    const onFocus = () => {
      const { at } = findRows();
      if (at >= 0) place = at;
    };
    const onKey = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      if (!key || !/^[a-z]$/.test(key)) return;
      const { rows, at } = findRows();
      const row = rows[at < 0 ? Math.min(place, rows.length - 1) : at];
      const pressed = row?.querySelector<HTMLElement>(`[data-key=${key}]`);
      if (!pressed) return;
      event.preventDefault();
      if (at < 0) {
        row?.querySelector<HTMLElement>("[data-key]")?.focus();
        return;
      }
      pressed.click();
      if (pressed.matches("summary")) {
        const opened = pressed.parentElement;
        opened?.querySelector<HTMLElement>("select, textarea")?.focus();
      } else (rows[at + 1] ?? rows[0])?.querySelector<HTMLElement>("[data-key]")?.focus();
    };
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}
