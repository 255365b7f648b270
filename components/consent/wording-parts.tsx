import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { addWordingAction } from "@/lib/consent/actions";
import type { Wording } from "@/lib/consent/queries/wordings";
import { formatDateTime } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Purpose } from "@/prisma/generated/enums";

const languages = Object.entries(LOCALES) as [Locale, string][];

/** A text as people read it, in every language. */
export function WordingTexts({ texts }: { texts: LocalizedText }) {
  return (
    <dl className="grid gap-3">
      {languages.map(([locale, language]) => (
        <div key={locale}>
          <dt className="text-xs text-ink-3">{language}</dt>
          <dd lang={locale} className="max-w-prose whitespace-pre-line">
            {texts[locale]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type WordingFormProps = { purpose: Purpose; current: Wording | null; locale: Locale };

/** A new version, begun with the words of today. */
export function WordingForm({ purpose, current, locale }: WordingFormProps) {
  const t = translator(locale, "consent");
  const labels = Object.fromEntries(
    languages.map(([one, language]) => [`text.${one}`, `${t("office.text")} (${language})`]),
  );
  return (
    <Card title={t("office.new")}>
      <p className="mb-4 max-w-prose text-sm text-ink-2">
        {t("office.newHelp")} {t("office.separate")}
      </p>
      <ActionForm
        action={addWordingAction}
        fields={labels}
        done={t("office.published")}
        className="grid gap-4"
      >
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="version" value={current?.version ?? 0} />
        {languages.map(([one, language]) => (
          <FormTextArea
            key={one}
            name={`text.${one}`}
            label={language}
            lang={one}
            defaultValue={current?.texts[one] ?? ""}
            required
          />
        ))}
        <SubmitButton pending={t("me.saving")} className="justify-self-start">
          {t("office.publish")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

type Counted = Wording & { yes: number; no: number };

/** All versions with how many people said yes and no to each; the older texts open in place. */
export function WordingVersions({
  wordings,
  zone,
  locale,
}: {
  wordings: readonly Counted[];
  zone: string;
  locale: Locale;
}) {
  const t = translator(locale, "consent");
  const columns: Column<Counted>[] = [
    {
      id: "version",
      label: t("office.versionColumn"),
      cell: ({ version, texts }) => (
        <details>
          <summary className="cursor-pointer">{t("me.version", { version })}</summary>
          <div className="py-2 font-normal">
            <WordingTexts texts={texts} />
          </div>
        </details>
      ),
    },
    { id: "since", label: t("office.since"), cell: (one) => formatDateTime(one.createdAt, { locale, zone }) },
    { id: "yes", label: t("office.yesColumn"), isEnd: true, cell: ({ yes }) => formatInteger(yes, locale) },
    { id: "no", label: t("office.noColumn"), isEnd: true, cell: ({ no }) => formatInteger(no, locale) },
  ];
  return (
    <Card title={t("office.versions")} flush>
      <DataTable
        caption={t("office.versions")}
        columns={columns}
        rows={wordings}
        rowKey={({ id }) => id}
        align="top"
      />
    </Card>
  );
}
