import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormSelect } from "@/components/forms/form-field";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { choosePlanAction } from "@/lib/imports/actions";
import { FIELDS } from "@/lib/imports/file/fields";
import type { FileSample } from "@/lib/imports/file/file-sample";
import { previewSplit, splitFullName } from "@/lib/imports/file/split-name";
import { PEOPLE, type Plan } from "@/lib/imports/plan";
import { DateOrder } from "./date-order";

type ColumnsFormProps = {
  id: string;
  version: number;
  sample: FileSample;
  plan: Plan;
  needed: string;
  backHref: string;
  locale: Locale;
};

/** What each column says, to be confirmed. Dates that could be read in two ways are asked about. */
export function ColumnsForm({ id, version, sample, plan, needed, backHref, locale }: ColumnsFormProps) {
  const t = translator(locale, "imports");
  const nameOf = (column: number) => sample.header[column] || t("columns.nameless", { number: column + 1 });
  const choices = FIELDS.filter((field) => field !== "nationalId").map((field) => ({
    value: field,
    label: t(`fields.${field}`),
  }));
  const labels = sample.header.flatMap((_, column) => [
    [`column-${column}`, nameOf(column)],
    [`order-${column}`, t("columns.dateOrderFor", { column: nameOf(column) })],
  ]);
  return (
    <ActionForm action={choosePlanAction} fields={Object.fromEntries(labels)} className="grid gap-6">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Card flush title={t("columns.card")}>
        <p className="px-5 pb-3 text-sm text-ink-2">{needed}</p>
        <DataTable
          caption={t("columns.card")}
          columns={[
            { id: "column", label: t("columns.column"), cell: (column: number) => <b>{nameOf(column)}</b> },
            {
              id: "samples",
              label: t("columns.samples"),
              cell: (column) =>
                samplesOf(sample, column).join(" · ") || (
                  <span className="text-ink-3">{t("columns.nothing")}</span>
                ),
            },
            {
              id: "means",
              label: t("columns.means"),
              cell: (column) => (
                <div className="grid w-full gap-2 pb-1 sm:min-w-60">
                  {sample.options.dropColumns.includes(column) ? (
                    <DroppedColumn column={column} sample={sample} locale={locale} />
                  ) : (
                    <FormSelect
                      name={`column-${column}`}
                      label={
                        <span className="sr-only">{t("columns.meaning", { column: nameOf(column) })}</span>
                      }
                      options={choices}
                      empty={t("columns.leaveOut")}
                      defaultValue={plan.mapping[column] ?? ""}
                    />
                  )}
                  <DateOrder column={column} sample={sample} plan={plan} locale={locale} />
                </div>
              ),
            },
          ]}
          rows={sample.header.map((_, column) => column)}
          rowKey={String}
        />
      </Card>
      <Card>
        <FormRadio
          name="people"
          legend={t("columns.people")}
          defaultValue={plan.people ?? "graduates"}
          options={PEOPLE.map((people) => ({
            value: people,
            label: t(`columns.peopleAre.${people}`),
            help: t(`columns.peopleWill.${people}`),
          }))}
        />
      </Card>
      <NameOrder sample={sample} plan={plan} locale={locale} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton size="lg" pending={t("columns.pending")}>
          {t("columns.submit", { count: sample.rowCount })}
        </SubmitButton>
        <ButtonLink size="lg" href={backHref}>
          {t("columns.back")}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

const SAMPLES = 3;

function samplesOf({ rows }: FileSample, column: number): string[] {
  return [...new Set(rows.map((cells) => cells[column]?.trim() ?? ""))]
    .filter((cell) => cell !== "")
    .slice(0, SAMPLES);
}

type ColumnProps = { column: number; sample: FileSample; locale: Locale };

/** National numbers are not stored, whatever somebody would like to call the column. */
function DroppedColumn({ column, sample, locale }: ColumnProps) {
  const t = translator(locale, "imports");
  const count = sample.nationalIds.find((one) => one.column === column)?.count ?? 0;
  return (
    <div>
      <input type="hidden" name={`column-${column}`} value="nationalId" />
      <Tag tone="info">{t("columns.nationalId")}</Tag>
      <p className="mt-1.5 text-ink-2">{t("columns.nationalIdHelp", { count })}</p>
    </div>
  );
}

/** A few full names, those first that the order splits in two ways. */
function tellingNames(texts: readonly string[]): string[] {
  const isOpen = (text: string) =>
    splitFullName(text, "family-first").family !== splitFullName(text, "given-first").family;
  const names = [...new Set(texts.filter((text) => text.includes(" ")))];
  return [...names.filter(isOpen), ...names.filter((text) => !isOpen(text))].slice(0, SAMPLES);
}

/** Asked where a column may hold full names: none does when surname and given name have columns of their own. */
function NameOrder({ sample, plan, locale }: { sample: FileSample; plan: Plan; locale: Locale }) {
  const t = translator(locale, "imports");
  const { mapping, nameOrder } = plan;
  const column = mapping.indexOf("fullName");
  if (column < 0 && mapping.includes("family") && mapping.includes("given")) return null;
  const names = tellingNames(sample.rows.map((cells) => cells[column] ?? ""));
  return (
    <Card>
      <FormRadio
        name="nameOrder"
        legend={t("columns.nameOrder")}
        help={t("columns.nameOrderHelp")}
        defaultValue={nameOrder}
        options={(["family-first", "given-first"] as const).map((order) => ({
          value: order,
          label: t(`columns.nameOrders.${order}`),
          help: previewSplit(names, order).map(({ text, family, given }) => (
            <span key={text} className="block">
              {t("columns.split", { text, family: family || "—", given: given || "—" })}
            </span>
          )),
        }))}
      />
    </Card>
  );
}
