import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { DeskOffer, MinePage, OpportunityPage } from "@/lib/opportunities/queries/list";
import { placeText } from "./place-text";

type OfferFactsProps = { offer: OpportunityPage | MinePage | DeskOffer; locale: Locale };

/** All that an offer says. */
export function OfferFacts({ offer, locale }: OfferFactsProps) {
  const t = translator(locale, "opportunities");
  const day = (date: Date | null) => (date ? formatDate(date, { locale }) : null);
  const employer = offer.employerUrl ? (
    <a href={offer.employerUrl} rel="noopener noreferrer nofollow">
      {offer.employer}
    </a>
  ) : (
    offer.employer
  );
  const facts: [term: string, value: ReactNode][] = [
    [t("fields.kind"), t(`kinds.${offer.kind}`)],
    [t("fields.employer"), employer],
    [t("facts.verified"), offer.employerVerifiedAt ? day(offer.employerVerifiedAt) : null],
    [t("facts.poster"), offer.posterName],
    [t("facts.place"), placeText(offer, locale)],
    [t("facts.period"), [day(offer.startsOn), day(offer.endsOn)].filter(Boolean).join(" – ")],
    [t("fields.placeCount"), offer.placeCount],
    [t("fields.pay"), offer.pay],
    [t("fields.units"), offer.units.join(", ") || t("facts.everyUnit")],
    [t("fields.programme"), offer.programme],
    [t("fields.transport"), offer.transport],
    [t("fields.safety"), offer.safety],
    [t("facts.ids"), offer.needsIds ? t("fields.needsIds") : null],
    [t("fields.applyUntil"), day(offer.applyUntil)],
    [t("facts.shownUntil"), offer.status === "PUBLISHED" ? day(offer.expiresOn) : null],
  ];
  return (
    <>
      <p className="mb-5 max-w-prose whitespace-pre-line" lang={offer.locale}>
        {offer.text}
      </p>
      <DescriptionList
        items={facts.flatMap(([term, value]) =>
          value ? [{ term, value: <span className="whitespace-pre-line">{value}</span> }] : [],
        )}
      />
    </>
  );
}
