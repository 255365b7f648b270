import { classNames } from "./class-names";

/** `href` leads to this same page in that language; the label is the language's own name. */
export type Language = { code: string; label: string; href: string };

type LanguageSwitchProps = {
  label: string;
  languages: readonly Language[];
  current: string;
  /** Shows only the codes, where there is no room for four names. */
  isShort?: boolean | undefined;
  className?: string | undefined;
};

/** The languages as plain links. They load the page anew, because <html lang> changes. */
export function LanguageSwitch({ label, languages, current, isShort, className }: LanguageSwitchProps) {
  return (
    <ul aria-label={label} className={classNames("flex flex-wrap", className)}>
      {languages.map(({ code, label: name, href }) => (
        <li key={code}>
          <a
            href={href}
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
