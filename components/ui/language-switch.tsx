"use client";

import { usePathname } from "next/navigation";
import { classNames } from "./class-names";

/** The label is the language's own name. */
export type Language = { code: string; label: string };

type LanguageSwitchProps = {
  label: string;
  languages: readonly Language[];
  current: string;
  /** Shows only the codes, where there is no room for four names. */
  isShort?: boolean | undefined;
  className?: string | undefined;
};

/** This page in each language, as plain links: they load it anew, because <html lang> changes. */
export function LanguageSwitch({ label, languages, current, isShort, className }: LanguageSwitchProps) {
  const rest = usePathname().replace(/^\/[^/]*/, "");
  return (
    <ul aria-label={label} className={classNames("flex flex-wrap", className)}>
      {languages.map(({ code, label: name }) => (
        <li key={code}>
          <a
            href={`/${code}${rest}`}
            hrefLang={code}
            lang={code}
            title={isShort ? name : undefined}
            aria-label={isShort ? name : undefined}
            aria-current={code === current ? "true" : undefined}
            className={classNames(
              "block rounded-sm py-1.5 leading-tight text-ink-2 no-underline hover:bg-sunken hover:text-ink",
              "aria-[current]:font-semibold aria-[current]:text-ink",
              isShort ? "px-1 text-xs font-medium tracking-wide uppercase" : "px-2 text-sm",
            )}
          >
            {isShort ? code : name}
          </a>
        </li>
      ))}
    </ul>
  );
}
