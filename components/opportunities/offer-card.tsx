import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedOpportunity } from "@/lib/opportunities/queries/list";
import { placeText } from "./place-text";
import { LetterTag } from "./tags";

/** An offer in the list: what, of whom, where, for whom, until when. */
export function OfferCard({ offer, locale }: { offer: ListedOpportunity; locale: Locale }) {
  const t = translator(locale, "opportunities");
  const until = offer.applyUntil ?? offer.expiresOn;
  return (
    <Card className="h-full">
      <p className="eyebrow">{t(`kinds.${offer.kind}`)}</p>
      <h2 className="mt-1" lang={offer.locale}>
        <Link href={`/${locale}/opportunities/${offer.id}`}>{offer.title}</Link>
      </h2>
      <p className="mt-1 text-sm text-ink-2">
        {[offer.employer, placeText(offer, locale)].filter(Boolean).join(" · ")}
      </p>
      <p className="mt-3 flex flex-wrap gap-1.5 empty:hidden">
        {offer.ownStatus && <LetterTag status={offer.ownStatus} locale={locale} />}
        {offer.placeCount !== null && (
          <Tag tone="info">{t("facts.placesLeft", { count: offer.placeCount })}</Tag>
        )}
        {offer.pay && <Tag>{offer.pay}</Tag>}
        {offer.units.map((unit) => (
          <Tag key={unit}>{unit}</Tag>
        ))}
      </p>
      {until && (
        <p className="num mt-3 text-sm text-ink-3">
          {t("list.until", { day: formatDate(until, { locale }) })}
        </p>
      )}
    </Card>
  );
}
