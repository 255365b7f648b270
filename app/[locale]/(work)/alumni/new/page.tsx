import { NewRecordForm } from "@/components/alumni/new-record-form";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { alumniPolicy } from "@/lib/alumni/policy";
import { listUnitsInReach } from "@/lib/alumni/queries/list-units-in-reach";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { DegreeLevel } from "@/prisma/generated/enums";

export default page({
  can: alumniPolicy.create,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "alumni");
    const common = translator(locale, "common");
    const units = await listUnitsInReach(ctx, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/alumni`}>{t("title")}</Link>}
          title={t("new.title")}
          sentence={t("new.sentence")}
        />
        <NewRecordForm
          locale={locale}
          units={[...units].map(([id, label]) => ({ value: String(id), label }))}
          levels={Object.values(DegreeLevel).map((value) => ({ value, label: t(`levels.${value}`) }))}
          labels={{
            given: t("fields.given"),
            family: t("fields.family"),
            patronymic: t("fields.patronymic"),
            birthOn: t("fields.birthOn"),
            unitId: t("fields.unitId"),
            programme: t("fields.programme"),
            level: t("fields.level"),
            graduationYear: t("fields.graduationYear"),
            email: t("contactKinds.EMAIL"),
            phone: t("contactKinds.PHONE"),
            person: t("new.person"),
            degree: t("new.degree"),
            contact: t("new.contact"),
            optional: common("optional"),
            chooseUnit: t("chooseUnit"),
            unknown: t("unknown"),
            save: t("new.save"),
            saving: common("saving"),
            similarTitle: t("new.similarTitle"),
            similarSentence: t("new.similarSentence"),
            isOther: t("new.isOther"),
            suppressedTitle: t("new.suppressedTitle"),
            suppressedSentence: t("new.suppressedSentence"),
          }}
        />
      </>
    );
  },
});
