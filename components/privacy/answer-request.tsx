import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { closeRequestAction, extendRequestAction } from "@/lib/privacy/actions";
import type { ShownRequest } from "@/lib/privacy/queries/desk";
import { EraseForm } from "./erase-form";

/** What the office can do with an open request: answer it, take longer, erase the person. */
export function AnswerRequest({ request, locale }: { request: ShownRequest; locale: Locale }) {
  const t = translator(locale, "privacy");
  const { id, version, kind, extension, hasRecord } = request;
  const mayErase = hasRecord && (kind === "ERASURE" || kind === "OBJECTION");
  const hidden = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <div className="grid gap-6">
      <Card title={t("desk.close")}>
        <p className="mb-4 max-w-prose text-sm text-ink-2">{t("desk.closeSentence")}</p>
        <ActionForm
          action={closeRequestAction}
          fields={{ to: t("desk.closeAs"), outcome: t("desk.outcome") }}
          className="grid gap-4"
        >
          {hidden}
          <FormRadio
            name="to"
            legend={t("desk.closeAs")}
            options={(["DONE", "REFUSED"] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
          />
          <FormText name="outcome" label={t("desk.outcome")} required />
          <SubmitButton pending={t("retention.saving")} className="justify-self-start">
            {t("desk.close")}
          </SubmitButton>
        </ActionForm>
      </Card>
      {extension === null && (
        <Card title={t("desk.extend")}>
          <p className="mb-4 max-w-prose text-sm text-ink-2">{t("desk.extendSentence")}</p>
          <ActionForm
            action={extendRequestAction}
            fields={{ reason: t("desk.reason") }}
            className="grid gap-4"
          >
            {hidden}
            <FormText name="reason" label={t("desk.reason")} required />
            <SubmitButton variant="default" pending={t("retention.saving")} className="justify-self-start">
              {t("desk.extend")}
            </SubmitButton>
          </ActionForm>
        </Card>
      )}
      {mayErase && (
        <Card title={t("desk.erase")}>
          <p className="mb-4 max-w-prose text-sm text-ink-2">{t("desk.eraseSentence")}</p>
          <EraseForm request={{ id, version }} locale={locale} />
        </Card>
      )}
    </div>
  );
}
