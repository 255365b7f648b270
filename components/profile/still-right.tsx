import { countryName } from "@/components/alumni/facet-words";
import { DescriptionList } from "@/components/ui/description-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { getStillRight } from "@/lib/profile/queries/get-still-right";

type StillRightProps = { known: Awaited<ReturnType<typeof getStillRight>>; locale: Locale };

/** What is known of how to reach a person and of the person's work, as far as a link may show it. */
export function StillRight({ known: { contacts, employments }, locale }: StillRightProps) {
  const t = translator(locale, "profile");
  if (contacts.length + employments.length === 0) return <p>{t("stillRight.nothing")}</p>;
  const place = ({ city, country }: { city: string | null; country: string | null }) =>
    [city, country && countryName(country, locale)].filter(Boolean).join(", ") || "•••";
  const values = (kind: string) =>
    contacts
      .filter((contact) => contact.kind === kind)
      .map(({ shown }) => ("masked" in shown ? shown.masked : place(shown)));
  const lines = [
    { term: t("item.EMAIL"), values: values("EMAIL") },
    { term: t("item.PHONE"), values: values("PHONE") },
    { term: t("item.ADDRESS"), values: values("ADDRESS") },
    {
      term: t("stillRight.work"),
      values: employments.map(({ position, employer }) => [position, employer].filter(Boolean).join(", ")),
    },
  ];
  return (
    <DescriptionList
      items={lines
        .filter(({ values }) => values.length > 0)
        .map(({ term, values }) => ({ term, value: values.join(" · ") }))}
    />
  );
}
