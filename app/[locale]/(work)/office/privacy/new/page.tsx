import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { openRequestAction } from "@/lib/privacy/actions";
import { privacyPolicy } from "@/lib/privacy/policy";
import { getNameOf } from "@/lib/privacy/queries/desk";
import { newRequestSearch } from "@/lib/privacy/schema";
import { REQUEST_KINDS } from "@/lib/privacy/status";

/** A request that came by letter, by phone or in person. */
export default page({
  can: privacyPolicy.desk,
  search: newRequestSearch,
  render: async (ctx, { locale, search: { alumnus } }) => {
    const t = translator(locale, "privacy");
    const name = alumnus ? await getNameOf(ctx, alumnus, locale) : null;
    const day = (await today(ctx)).toISOString().slice(0, 10);
    const labels = { kind: t("desk.kind"), receivedOn: t("desk.receivedOn"), message: t("desk.message") };
    return (
      <>
        <PageHead title={t("desk.new")} sentence={t("desk.newSentence")} />
        <Card className="max-w-3xl">
          <ActionForm action={openRequestAction} fields={labels} className="grid gap-5">
            {alumnus && <input type="hidden" name="alumnusId" value={alumnus} />}
            <p className={name ? "font-strong" : "text-sm text-ink-2"}>{name ?? t("desk.noRecord")}</p>
            <FormSelect
              name="kind"
              label={labels.kind}
              options={REQUEST_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              className="max-w-field"
              required
            />
            <FormText
              name="receivedOn"
              label={labels.receivedOn}
              type="date"
              defaultValue={day}
              className="max-w-field"
              required
            />
            <FormTextArea name="message" label={labels.message} rows={6} />
            <SubmitButton pending={t("retention.saving")} className="justify-self-start">
              {t("desk.save")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
