import { Kbd } from "@/components/ui/kbd";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const KEYS = ["y", "n", "m"] as const;

/** The keys that decide claims. Fingers need none. */
export function KeyLegend({ locale }: { locale: Locale }) {
  const t = translator(locale, "claims");
  return (
    <p className="needs-script flex flex-wrap items-center gap-x-4 gap-y-1 border-b bg-paper px-5 py-2 text-xs text-ink-2 max-md:hidden pointer-coarse:hidden">
      <span>{t("queue.keys")}</span>
      {KEYS.map((key) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <Kbd>{key}</Kbd> {t(`queue.keyActs.${key}`)}
        </span>
      ))}
      <span className="inline-flex items-center gap-1.5">
        <Kbd>j</Kbd> <Kbd>k</Kbd> {t("queue.keysMove")}
      </span>
    </p>
  );
}
