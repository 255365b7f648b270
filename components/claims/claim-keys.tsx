"use client";

import { useEffect } from "react";
import { findRows, shortcutOf } from "@/components/ui/shortcuts";

/**
 * Decides the claim or record that holds the focus by one key: presses whatever its row, or the page besides its rows,
 * marks with `data-key`, or goes to the field so marked. Without the focus on a row nothing in one is pressed: the key
 * puts the focus on the first. `TableKeys` moves by j and k.
 */
export function ClaimKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      if (!key || !/^[ynm]$/.test(key)) return;
      const { rows, at } = findRows();
      const marked = [...document.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)];
      const ofPage = marked.find((one) => !one.closest("[data-row]"));
      const target =
        marked.find((one) => rows[at]?.contains(one)) ?? ofPage ?? (at < 0 ? marked[0] : undefined);
      if (!target) return;
      event.preventDefault();
      const isElsewhere = at < 0 && target !== ofPage;
      if (isElsewhere || target instanceof HTMLTextAreaElement) target.focus();
      else target.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
