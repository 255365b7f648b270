import { DocumentBlocks } from "@/components/documents/document-blocks";
import { DownloadLinks } from "@/components/documents/download-links";
import { ReviewSynthesis } from "@/components/syntheses/review-synthesis";
import { SynthesisNews } from "@/components/syntheses/synthesis-news";
import { SynthesisState } from "@/components/syntheses/synthesis-state";
import { WriteSynthesis } from "@/components/syntheses/write-synthesis";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { chapterBlocks, listedBlocks } from "@/lib/syntheses/document/chapter";
import { synthesisPolicy } from "@/lib/syntheses/policy";
import { getSynthesis } from "@/lib/syntheses/queries/get-synthesis";
import { synthesisParams, synthesisSearch } from "@/lib/syntheses/schema";
import { isRoundOpen, isWritable } from "@/lib/syntheses/status";

/** One faculty's synthesis: the faculty writes it, the office accepts or returns it, everybody of both reads it. */
export default page({
  can: synthesisPolicy.read,
  params: synthesisParams,
  search: synthesisSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "syntheses");
    const synthesis = await getSynthesis(ctx, params.id, locale);
    const { id, status, round, unit, kind, dueOn } = synthesis;
    const writes = isWritable(status, round.status) && may(ctx.actor, synthesisPolicy.write);
    const decides =
      status === "SUBMITTED" && isRoundOpen(round.status) && may(ctx.actor, synthesisPolicy.decide);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/rounds/${round.id}`}>{round.name}</Link>}
          title={t("documentTitle", { synthesis: t(`kinds.${kind}`), unit: unit.name })}
          sentence={
            <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <SynthesisState state={status} locale={locale} />
              {dueOn && t("page.due", { date: formatDate(dueOn, { locale }) })}
            </span>
          }
          actions={
            <DownloadLinks
              formats={["docx", "pdf"]}
              href={(format) => `/api/syntheses/${id}/${format}?in=${locale}`}
            />
          }
        />
        <div className="grid gap-6">
          <SynthesisNews synthesis={synthesis} search={search} locale={locale} />
          {decides && <ReviewSynthesis synthesis={synthesis} locale={locale} />}
          {writes && <WriteSynthesis synthesis={synthesis} locale={locale} />}
          <Card title={t(writes ? "page.counted" : `kinds.${kind}`)}>
            <DocumentBlocks
              blocks={writes ? listedBlocks(synthesis, 2, locale) : chapterBlocks(synthesis, 2, locale)}
            />
          </Card>
        </div>
      </>
    );
  },
});
