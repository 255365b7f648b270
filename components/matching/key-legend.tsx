import { Kbd } from "@/components/ui/kbd";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The keys that decide pairs, each with what it does. Fingers need none. */
export function KeyLegend({
  keys,
  locale,
}: {
  keys: readonly (readonly [key: string, does: string])[];
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  return (
    <p className="needs-script flex flex-wrap items-center gap-x-4 gap-y-1 border-b bg-paper px-5 py-2 text-xs text-ink-2 max-md:hidden pointer-coarse:hidden">
      <span>{t("review.keys")}</span>
      {keys.map(([key, does]) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <Kbd>{key}</Kbd> {does}
        </span>
      ))}
      <span className="inline-flex items-center gap-1.5">
        <Kbd>j</Kbd> <Kbd>k</Kbd> {t("review.keysMove")}
      </span>
    </p>
  );
}
