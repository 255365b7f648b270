import { NewRoundForm } from "@/components/rounds/new-round-form";
import { RoundSteps } from "@/components/rounds/round-steps";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getInstitution, today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { roundPolicy } from "@/lib/rounds/policy";
import { findLastRound } from "@/lib/rounds/queries/list-rounds";
import { newRoundSearch } from "@/lib/rounds/schema";
import { suggestRound } from "@/lib/rounds/suggest-round";

/** The first step of a new round: what it follows, what it is called, and when it is. */
export default page({
  can: roundPolicy.manage,
  search: newRoundSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "rounds");
    const last = await findLastRound(ctx);
    const isFromLast = last !== null && search.from !== "template";
    const { locale: language } = await getInstitution(ctx);
    const here = `/${locale}/rounds/new`;
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/rounds`}>{t("title")}</Link>}
          title={t("new.title")}
          sentence={t("new.sentence")}
        />
        <RoundSteps current={0} locale={locale} />
        <Card flush className="max-w-3xl">
          <Tabs
            label={t("new.from")}
            tabs={[
              ...(last
                ? [
                    {
                      href: here,
                      label: t("new.fromLast", { name: localized(last.names, locale) }),
                      isCurrent: isFromLast,
                    },
                  ]
                : []),
              { href: `${here}?from=template`, label: t("new.fromTemplate"), isCurrent: !isFromLast },
            ]}
          />
          <div className="p-5 sm:p-6.5">
            <p className="mb-6 max-w-prose text-sm text-ink-2">
              {t(isFromLast ? "new.copiesLast" : "new.copiesTemplate")}
            </p>
            <NewRoundForm
              key={isFromLast ? "last" : "template"}
              from={isFromLast ? last.id : "template"}
              suggested={suggestRound(isFromLast ? last : null, await today(ctx), language)}
              locale={locale}
            />
          </div>
        </Card>
      </>
    );
  },
});
