import { redirect } from "next/navigation";
import { ReasonList } from "@/components/matching/reason-list";
import { MergeForm } from "@/components/merging/merge-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { survivorOf } from "@/lib/alumni/queries/survivor-of";
import { noteRecordRead } from "@/lib/audit/note-read";
import { translator } from "@/lib/i18n/translator";
import { mergingPolicy } from "@/lib/merging/policy";
import { getBoth } from "@/lib/merging/queries/get-both";
import { mergeParams } from "@/lib/merging/schema";
import { movingWords, recordName } from "@/lib/merging/words";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

export default page({
  can: mergingPolicy.compare,
  params: mergeParams,
  render: async (ctx, { locale, params: { id, otherId } }) => {
    const t = translator(locale, "merging");
    const today = { id: await survivorOf(ctx, id), otherId: await survivorOf(ctx, otherId) };
    if (today.id === today.otherId) redirect(`/${locale}/alumni/${today.id}`);
    const both = await getBoth(ctx, today.id, today.otherId);
    for (const one of [today.id, today.otherId]) await noteRecordRead(ctx, one);
    const name = recordName(both.survivor, locale);
    const moving = movingWords(both.moving, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/alumni/${today.id}`}>{name}</Link>}
          title={t("title")}
          sentence={t("sentence")}
        />
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <MergeForm both={both} canMerge={may(ctx.actor, mergingPolicy.merge)} locale={locale} />
          <div className="grid content-start gap-5">
            <Card title={t("moving.title")}>
              <ul className="grid gap-1 text-sm">
                {moving.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
              <p className="mt-3 text-sm text-ink-2">{t("moving.kept")}</p>
              <p className="mt-3 text-sm">
                <Link href={`/${locale}/alumni/${today.otherId}/merge/${today.id}`}>{t("swap")}</Link>
              </p>
            </Card>
            {both.reasons.length > 0 && (
              <Card title={t("why")}>
                <ReasonList reasons={both.reasons} locale={locale} />
              </Card>
            )}
          </div>
        </div>
      </>
    );
  },
});
