"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";

export type Theme = "system" | "light" | "dark";

type ThemeSwitchProps = {
  /** What the cookie `theme` says; the server also writes it to `data-theme` on <html>. */
  value: Theme;
  labels: Record<Theme, string> & { legend: string };
};

const choices = [
  ["system", Monitor],
  ["light", Sun],
  ["dark", Moon],
] as const;

/** Light, dark, or as the system says. Remembered for a year in a cookie, so the first paint is right. */
export function ThemeSwitch({ value, labels }: ThemeSwitchProps) {
  const [theme, setTheme] = useState(value);

  function choose(next: Theme) {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
  }

  return (
    <fieldset className="needs-script inline-flex rounded-md border p-0.5 print:hidden">
      <legend className="sr-only">{labels.legend}</legend>
      {choices.map(([name, Icon]) => (
        <button
          key={name}
          type="button"
          aria-pressed={theme === name}
          aria-label={labels[name]}
          title={labels[name]}
          onClick={() => choose(name)}
          className="grid size-7 cursor-pointer place-items-center rounded-sm text-ink-3 hover:text-ink aria-pressed:bg-brand-soft aria-pressed:text-brand-ink"
        >
          <Icon />
        </button>
      ))}
    </fieldset>
  );
}
