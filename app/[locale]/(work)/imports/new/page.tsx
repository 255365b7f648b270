import { UploadForm } from "@/components/imports/upload-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { importPolicy } from "@/lib/imports/policy";
import { newImportSearch } from "@/lib/imports/schema";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** The first step of an import: a file, and whose graduates it lists. */
export default page({
  can: importPolicy.upload,
  search: newImportSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "imports");
    const { reach, unitIds } = ctx.scope;
    const units = (await listCurrentUnits(ctx, locale)).filter(
      ({ id }) => reach !== "some" || unitIds.includes(id),
    );
    const choices = units.map(({ code, name }) => ({ value: code, label: name }));
    const { errors, title: _, sentence: __, eyebrow: ___, ...labels } = messages[locale].imports.upload;
    return (
      <>
        <PageHead
          eyebrow={
            <Link href={`/${locale}/imports`} className="text-inherit no-underline hover:underline">
              {t("upload.eyebrow")}
            </Link>
          }
          title={t("upload.title")}
          sentence={t("upload.sentence")}
        />
        <Card className="max-w-[46rem]">
          <UploadForm
            locale={locale}
            units={reach === "some" ? choices : [{ value: "", label: t("wholeUniversity") }, ...choices]}
            problem={search.problem}
            labels={labels}
            errors={errors}
          />
        </Card>
      </>
    );
  },
});
