import { PublicBand } from "@/components/layout/public-band";
import { ButtonLink } from "@/components/ui/button-link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Promises } from "./promises";

type Way = { href: string; label: string };
type HeroProps = { records: number; find: Way; account: Way; locale: Locale };

/** The first screen of the portal: whom it is for, and the way in. */
export function Hero({ records, find, account, locale }: HeroProps) {
  const t = translator(locale, "home");
  return (
    <PublicBand className="grid items-end gap-x-16 gap-y-12 sm:pt-16 sm:pb-18 lg:grid-cols-[1.15fr_.85fr]">
      <div>
        <p className="eyebrow">{t("eyebrow", { count: records })}</p>
        <h1 className="display mt-4">
          {t.rich("headline", { br: () => <br />, em: (text) => <em>{text}</em> })}
        </h1>
        <p className="mt-5.5 mb-7.5 max-w-[48ch] text-lg text-ink-2">{t("sentence")}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={find.href} variant="primary" size="lg">
            {find.label}
          </ButtonLink>
          <ButtonLink href={account.href} size="lg">
            {account.label}
          </ButtonLink>
        </div>
      </div>
      <Promises locale={locale} />
    </PublicBand>
  );
}
