"use client";

import { useEffect } from "react";
import { shortcutOf } from "@/components/ui/shortcuts";

/** Follows the link that is marked with the pressed key: `data-key="n"`. */
export function CalendarKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      if (!key || !/^[a-z]$/.test(key)) return;
      const link = document.querySelector<HTMLElement>(`a[data-key="${key}"]`);
      if (!link) return;
      event.preventDefault();
      link.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
