import { PromiseForm } from "@/components/coordinators/promise-form";
import { PromiseText } from "@/components/coordinators/promise-text";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { getOwnOffice } from "@/lib/coordinators/queries/get-own-office";
import { promiseSearch } from "@/lib/coordinators/schema";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** What every officer promises once a year, before the first page of a unit's work; leads back to where they were. */
export default page({
  can: coordinatorPolicy.own,
  search: promiseSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "coordinators");
    const { isOfficer, promisedAt } = await getOwnOffice(ctx, locale);
    if (!isOfficer) throw notFound();
    const year = (await today(ctx)).getUTCFullYear();
    return (
      <>
        <PageHead title={t("promise.title")} sentence={t("promise.sentence")} />
        <Card className="max-w-3xl">
          {promisedAt ? (
            <>
              <Notice
                tone="ok"
                title={t("promise.made", { year, day: formatDate(promisedAt, { locale }) })}
                className="mb-6"
              />
              <PromiseText locale={locale} />
            </>
          ) : (
            <PromiseForm year={year} next={search.next} locale={locale} />
          )}
        </Card>
      </>
    );
  },
});
