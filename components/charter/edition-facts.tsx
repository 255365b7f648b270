import { DescriptionList } from "@/components/ui/description-list";
import type { EditionPage } from "@/lib/charter/queries/get-edition";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { EditionTag } from "./edition-tag";

/** How an edition stands: since when, by which decision, and the fingerprint by which anybody can tell it again. */
export function EditionFacts({ edition, locale }: { edition: EditionPage; locale: Locale }) {
  const t = translator(locale, "charter");
  const { status, adoptedOn, consultUntil, adoption, hash, isUnchanged } = edition;
  return (
    <DescriptionList
      items={[
        { term: t("state"), value: <EditionTag status={status} locale={locale} /> },
        ...(adoptedOn ? [{ term: t("adoptedOn"), value: formatDate(adoptedOn, { locale }) }] : []),
        ...(status === "CONSULTATION" && consultUntil
          ? [{ term: t("consultUntil"), value: formatDate(consultUntil, { locale }) }]
          : []),
        ...(adoption
          ? [
              {
                term: t("decision"),
                value: t("byDecision", {
                  body: adoption.bodyName,
                  decision: `${adoption.year}/${adoption.number}`,
                }),
              },
            ]
          : []),
        ...(hash
          ? [
              {
                term: t("hash"),
                value: (
                  <>
                    <code className="text-xs break-all">{hash}</code>
                    <span className="block text-ink-2">{t(isUnchanged ? "unchanged" : "altered")}</span>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
