"use client";

import { useEffect } from "react";
import { findRows, shortcutOf } from "./shortcuts";

const interactive = "a, button, input, label, select, textarea, summary";

/**
 * Moves through every `[data-row]` of the page: j and k to the next and previous row, x to choose it;
 * Enter opens, because the row's own link holds the focus. A click anywhere on a row follows its link.
 */
export function TableKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      if (!key || !["j", "k", "x"].includes(key)) return;
      const { rows, at } = findRows();
      if (key === "x") {
        rows[at]?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
        return;
      }
      const next = key === "j" ? at + 1 : at < 0 ? rows.length - 1 : at - 1;
      const row = rows[next];
      // Not the checkbox before the link: Enter there would send the form that the rows lie in.
      (
        row?.querySelector<HTMLElement>(".row-link") ?? row?.querySelector<HTMLElement>("a, button, input")
      )?.focus();
    };
    const onClick = (event: MouseEvent) => {
      const target = event.target as HTMLElement;
      const isReading = getSelection()?.isCollapsed === false;
      if (isReading || event.button !== 0 || target.closest(interactive)) return;
      const link = target.closest("[data-row]")?.querySelector<HTMLElement>(".row-link");
      link?.dispatchEvent(new MouseEvent("click", event));
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    };
  }, []);
  return null;
}
