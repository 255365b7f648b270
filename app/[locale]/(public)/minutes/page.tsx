import { PublicBand } from "@/components/layout/public-band";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { formatDateTime } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { listPublicSummaries } from "@/lib/meetings/queries/find-invitation";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** What the university tells everybody of its meetings. */
export default page({
  can: meetingPolicy.open,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "meetings");
    const { zone } = await getInstitution(ctx);
    const summaries = await listPublicSummaries(ctx, locale);
    return (
      <PublicBand className="sm:py-18">
        <PageHead title={t("public.title")} sentence={t("public.sentence")} />
        {summaries.length === 0 && (
          <EmptyState title={t("public.empty.title")} sentence={t("public.empty.sentence")} />
        )}
        <div className="grid max-w-3xl gap-8">
          {summaries.map(({ id, title, locale: written, bodyName, heldOn, summary }) => (
            <article key={id} lang={written} className="border-t pt-5">
              <p className="eyebrow">{bodyName}</p>
              <h2 className="mt-1">{title}</h2>
              <p className="num text-sm text-ink-3">{formatDateTime(heldOn, { locale, zone })}</p>
              <p className="mt-3 whitespace-pre-line">{summary}</p>
            </article>
          ))}
        </div>
      </PublicBand>
    );
  },
});
