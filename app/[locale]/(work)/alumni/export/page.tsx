import { ExportForm } from "@/components/alumni/export-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { demandsOf } from "@/lib/alumni/export/limits";
import { alumniPolicy } from "@/lib/alumni/policy";
import { EXPORT_FORMATS } from "@/lib/alumni/schema/export";
import { listQuery, listSearch } from "@/lib/alumni/schema/list";
import { translator } from "@/lib/i18n/translator";
import { hasFreshProof } from "@/lib/people/fresh-proof";
import { page } from "@/lib/platform/page";

export default page({
  can: alumniPolicy.export,
  search: listSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "alumni");
    const query = listQuery(search);
    const demands = await demandsOf(ctx, search, locale);
    const { people, isMore, needsProof, needsSecondPerson, limits } = demands;
    const asksProof = needsProof && !(await hasFreshProof(ctx));
    const next = new URLSearchParams({ next: `/${locale}/alumni/export?${query}` });
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/alumni?${query}`}>{t("title")}</Link>}
          title={t("export.title")}
          sentence={t(isMore ? "export.sentenceMore" : "export.sentence", {
            count: isMore ? people - 1 : people,
          })}
        />
        {needsProof && (
          <Notice
            tone="wait"
            title={t("export.large", {
              count: needsSecondPerson ? limits.secondPersonOver : limits.proofOver,
            })}
            action={
              asksProof && (
                <ButtonLink size="sm" href={`/${locale}/sign-in/confirm?${next}`}>
                  {t("export.confirm")}
                </ButtonLink>
              )
            }
            className="mb-6 max-w-2xl"
          >
            {t(needsSecondPerson ? "export.largeSecond" : "export.largeProof")}
          </Notice>
        )}
        <ExportForm
          query={query}
          formats={EXPORT_FORMATS.map((format) => ({
            value: format,
            label: t(`export.formats.${format}`),
            help: t(`export.formatHelp.${format}`),
          }))}
          labels={{
            format: t("export.format"),
            reason: t("export.reason"),
            reasonHelp: t("export.reasonHelp"),
            send: t("export.send"),
            sending: t("export.sending"),
          }}
        />
      </>
    );
  },
});
