import { DocumentChapters } from "@/components/documents/document-chapters";
import { DownloadLinks } from "@/components/documents/download-links";
import { ReportWords } from "@/components/syntheses/report-words";
import { SynthesisTable } from "@/components/syntheses/synthesis-table";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { DOCUMENT_FORMATS } from "@/lib/documents/schema";
import { senderOf } from "@/lib/documents/sender";
import { LOCALES, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { reportDocument } from "@/lib/syntheses/document/report-document";
import { synthesisPolicy } from "@/lib/syntheses/policy";
import { getReport } from "@/lib/syntheses/queries/get-report";
import { listSyntheses } from "@/lib/syntheses/queries/list-syntheses";
import { reportParams, reportSearch, unitSection } from "@/lib/syntheses/schema";
import { REPORT_NAMES, REPORT_SECTIONS } from "@/lib/syntheses/status";

/** A round's documents: which faculties are in, what the office adds, how it will look, and the files. */
export default page({
  can: synthesisPolicy.report,
  params: reportParams,
  search: reportSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "syntheses");
    const { kind: name, in: language = locale } = search;
    const report = await getReport(ctx, params.id, name, language);
    const { round, parts, prose, version } = report;
    const [part] = parts;
    const document = reportDocument(report, await senderOf(ctx, language), language);
    const address = (kind: string, to: string) =>
      `/${locale}/rounds/${round.id}/report?kind=${kind}&in=${to}`;
    const listed =
      name === "annex" || !part
        ? []
        : await listSyntheses(ctx, { roundId: round.id, kind: part.kind }, locale);
    const own = { roundId: round.id, name, version, language };
    const words =
      name === "annex"
        ? new Map(parts.flatMap((each) => each.chapters.map(({ unit }) => [unit.id, unit])))
        : null;
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/rounds/${round.id}`}>{localized(round.names, locale)}</Link>}
          title={t(`reports.${name === "annex" || !part ? "annex" : part.kind}`)}
          sentence={
            name === "annex" || !part
              ? t("report.annexSentence")
              : t("report.sentence", {
                  accepted: part.chapters.length,
                  asked: part.chapters.length + part.missing.length,
                  submitted: part.missing.filter(({ synthesis }) => synthesis?.status === "SUBMITTED").length,
                  missing: part.missing.filter(({ synthesis }) => synthesis?.status !== "SUBMITTED").length,
                })
          }
          actions={
            <DownloadLinks
              formats={DOCUMENT_FORMATS}
              href={(format) => `/api/rounds/${round.id}/report/${name}/${format}?in=${language}`}
            />
          }
        />
        <div className="grid gap-6">
          <Card flush className="print:hidden">
            <Tabs
              label={t("report.kinds")}
              tabs={REPORT_NAMES.map((kind) => ({
                href: address(kind, language),
                label: t(`tabs.${kind}`),
                isCurrent: kind === name,
              }))}
            />
            {listed.length > 0 && <SynthesisTable rows={listed} roundId={round.id} locale={locale} />}
            <nav
              aria-label={t("report.language")}
              className="flex flex-wrap gap-x-4 gap-y-1 border-t px-5 py-3 text-sm"
            >
              <span className="text-ink-2">{t("report.language")}</span>
              {Object.entries(LOCALES).map(([code, label]) => (
                <Link
                  key={code}
                  href={address(name, code)}
                  scroll={false}
                  lang={code}
                  aria-current={code === language ? "true" : undefined}
                  className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {label}
                </Link>
              ))}
            </nav>
          </Card>
          {may(ctx.actor, synthesisPolicy.writeReport) && (
            <Card title={t("report.words")} className="print:hidden">
              <p className="mb-4 text-sm text-ink-2">{t("report.wordsHelp")}</p>
              <div className="grid gap-5">
                {REPORT_SECTIONS.map((section) => (
                  <ReportWords
                    key={`${language} ${section}`}
                    report={own}
                    section={section}
                    label={t(`reportSections.${section}`)}
                    text={prose[section] ?? ""}
                    locale={locale}
                  />
                ))}
              </div>
              {words && words.size > 0 && (
                <details className="mt-5 border-t pt-4">
                  <summary className="font-medium">{t("report.units")}</summary>
                  <div className="mt-4 grid gap-5">
                    {[...words.values()].map((unit) => (
                      <ReportWords
                        key={`${language} ${unit.id}`}
                        report={own}
                        section={unitSection(unit.id)}
                        label={t("report.wordOn", { unit: unit.name })}
                        text={prose[unitSection(unit.id)] ?? ""}
                        locale={locale}
                      />
                    ))}
                  </div>
                </details>
              )}
            </Card>
          )}
          <Card title={<span className="print:hidden">{t("report.preview")}</span>}>
            <article lang={language}>
              <h2 className="font-serif text-2xl">{document.title}</h2>
              <p className="mb-4 text-ink-2">{document.subtitle}</p>
              <DocumentChapters blocks={document.blocks} />
            </article>
          </Card>
        </div>
      </>
    );
  },
});
