"use client";

import { useEffect } from "react";
import { isShortcut } from "@/components/ui/shortcuts";

/** Follows the link that is marked with the pressed key: `data-key="n"`. */
export function CalendarKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!/^[a-z]$/.test(event.key) || !isShortcut(event)) return;
      const link = document.querySelector<HTMLElement>(`a[data-key="${event.key}"]`);
      if (!link) return;
      event.preventDefault();
      link.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
