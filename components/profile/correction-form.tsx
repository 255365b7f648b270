import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AlumnusRecord } from "@/lib/alumni/queries/get-record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { proposeDegreeAction, proposeNameAction } from "@/lib/profile/actions";
import { DegreeLevel } from "@/prisma/generated/enums";

type ProposeDegreeProps = {
  /** The degree that is wrong; none: one is missing, at one of the units. */
  degree?: AlumnusRecord["degrees"][number];
  units: readonly { id: number; name: string }[];
  locale: Locale;
};

/** How a degree should stand in the record. */
export function ProposeDegree({ degree, units, locale }: ProposeDegreeProps) {
  const t = translator(locale, "alumni");
  const labels = {
    unitId: t("fields.unitId"),
    programme: t("fields.programme"),
    level: t("fields.level"),
    entryYear: t("fields.entryYear"),
    graduationYear: t("fields.graduationYear"),
    diplomaNumber: t("fields.diplomaNumber"),
  };
  const text = (name: "programme" | "entryYear" | "graduationYear" | "diplomaNumber") => (
    <FormText name={name} label={labels[name]} defaultValue={degree?.[name] ?? ""} autoComplete="off" />
  );
  return (
    <Proposal
      action={proposeDegreeAction}
      about={degree ? "degree" : "missing"}
      partId={degree?.id}
      labels={labels}
      locale={locale}
    >
      {!degree && (
        <FormSelect
          name="unitId"
          label={labels.unitId}
          empty={t("chooseUnit")}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          className="@md:col-span-2"
          required
        />
      )}
      {text("programme")}
      <FormSelect
        name="level"
        label={labels.level}
        empty={t("unknown")}
        options={Object.values(DegreeLevel).map((level) => ({ value: level, label: t(`levels.${level}`) }))}
        defaultValue={degree?.level ?? ""}
      />
      {text("entryYear")}
      {text("graduationYear")}
      {text("diplomaNumber")}
    </Proposal>
  );
}

/** How the legal name should stand in the record. */
export function ProposeName({ name, locale }: { name: AlumnusRecord["names"][number]; locale: Locale }) {
  const t = translator(locale, "alumni");
  const fields = ["given", "family", "patronymic"] as const;
  const labels = Object.fromEntries(fields.map((field) => [field, t(`fields.${field}`)]));
  return (
    <Proposal action={proposeNameAction} about="name" partId={name.id} labels={labels} locale={locale}>
      {fields.map((field) => (
        <FormText
          key={field}
          name={field}
          label={labels[field]}
          defaultValue={name[field] ?? ""}
          required={field !== "patronymic"}
          autoComplete="off"
        />
      ))}
    </Proposal>
  );
}

type ProposalProps = {
  action: typeof proposeDegreeAction;
  about: "degree" | "missing" | "name";
  partId?: string | undefined;
  labels: Record<string, string>;
  locale: Locale;
  children: ReactNode;
};

function Proposal({ action, about, partId = "", labels, locale, children }: ProposalProps) {
  const t = translator(locale, "profile");
  const common = translator(locale, "common");
  return (
    <div className="@container my-3 scroll-mt-20 rounded-md bg-sunken p-4 print:hidden" id="edit">
      <h3>{t(`correction.${about}`)}</h3>
      <p className="mt-1 mb-4 max-w-field text-sm text-ink-2">
        {t(about === "name" ? "correction.nameSentence" : "correction.degreeSentence")}
      </p>
      <ActionForm
        action={action}
        fields={{ ...labels, message: t("correction.message") }}
        className="grid gap-4"
      >
        <input type="hidden" name="partId" value={partId} />
        <div className="grid items-start gap-4 @md:grid-cols-2">{children}</div>
        <FormTextArea
          name="message"
          label={t("correction.message")}
          help={t("correction.messageHelp")}
          optional={common("optional")}
          rows={3}
          maxLength={1_000}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton size="sm" pending={t("correction.sending")}>
            {t("correction.send")}
          </SubmitButton>
          <ButtonLink href={`/${locale}/me`} size="sm" variant="quiet" scroll={false}>
            {common("cancel")}
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  );
}
