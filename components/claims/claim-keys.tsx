"use client";

import { useEffect } from "react";
import { isShortcut } from "@/components/ui/shortcuts";

/**
 * Decides the claim that holds the focus, else the first, by one key: presses whatever its row marks with
 * `data-key`, or goes to the field so marked. `TableKeys` moves by j and k.
 */
export function ClaimKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!/^[ynm]$/.test(event.key) || !isShortcut(event)) return;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
      const row = rows.find((one) => one.contains(document.activeElement)) ?? rows[0];
      const marked = `[data-key="${event.key}"]`;
      const target = (row?.querySelector<HTMLElement>(marked) ??
        document.querySelector<HTMLElement>(marked)) as HTMLElement | null;
      if (!target) return;
      event.preventDefault();
      if (target instanceof HTMLTextAreaElement) target.focus();
      else target.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
