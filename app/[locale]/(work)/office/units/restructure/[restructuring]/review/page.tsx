import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { RestructureReview } from "@/components/units/restructure-review";
import { translator } from "@/lib/i18n/translator";
import { DomainError } from "@/lib/platform/errors";
import { page } from "@/lib/platform/page";
import { restructureUnitsAction } from "@/lib/units/actions";
import { unitPolicy } from "@/lib/units/policy";
import { restructureInput, restructurePairs, restructureParams } from "@/lib/units/restructure-schema";
import { planRestructuring } from "@/lib/units/restructuring";

export default page({
  can: unitPolicy.manage,
  params: restructureParams,
  search: restructureInput,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "units");
    const { restructuring, from } = search;
    const form = `/${locale}/office/units/restructure/${restructuring}`;
    const plan = await planRestructuring(ctx, search, locale).catch((error: unknown) => {
      // An old address: the units have changed since, and the form says what is possible now.
      if (error instanceof DomainError) redirect(form);
      throw error;
    });
    const pairs = [...restructurePairs(search), ["seen", plan.seen]];
    return (
      <>
        <PageHead
          eyebrow={<Link href={form}>{t(`${restructuring}.title`)}</Link>}
          title={t("review.title")}
          sentence={t("review.sentence")}
        />
        <Card className="max-w-3xl">
          <RestructureReview plan={plan} locale={locale} />
        </Card>
        <ActionForm action={restructureUnitsAction} className="mt-6 grid max-w-3xl gap-5">
          {pairs.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <Notice tone="wait">{t("review.final")}</Notice>
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={`${form}?${new URLSearchParams(from.map((code) => ["from", code]))}`}>
              {t("review.back")}
            </ButtonLink>
            <SubmitButton pending={t("review.pending")}>
              {t(`${restructuring}.confirm`, { count: from.length })}
            </SubmitButton>
          </div>
        </ActionForm>
      </>
    );
  },
});
