import { ContactValue } from "@/components/alumni/record/contact-value";
import { partFields } from "@/components/alumni/record/part-fields";
import { PartForm, type PartFormProps } from "@/components/alumni/record/part-form";
import { type PartItem, PartList } from "@/components/alumni/record/part-list";
import { Provenance } from "@/components/alumni/record/provenance";
import {
  removePartAction,
  saveAffiliationAction,
  saveContactAction,
  saveDegreeAction,
  saveEmploymentAction,
  saveNameAction,
} from "@/lib/alumni/actions";
import type { AlumnusRecord } from "@/lib/alumni/queries/get-record";
import type { Part } from "@/lib/alumni/schema/record";
import { type Freedom, freedomToChange, type Held } from "@/lib/alumni/who-may-change";
import { degreeWords, studiesWords } from "@/lib/alumni/words";
import { formatDate } from "@/lib/format/dates";
import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Scope } from "@/lib/platform/actor";

export type RecordView = {
  record: AlumnusRecord;
  /** The row being edited, or the kind of part being added. */
  edit: string | undefined;
  files: ReadonlyMap<string, string>;
  /** The units that new degrees may be of. */
  units: ReadonlyMap<number, string>;
  ownUnits: ReadonlySet<number> | null;
  scope: Scope;
  canUpdate: boolean;
  locale: Locale;
  now: Date;
};

type Row = { id: string; source: AlumnusRecord["source"]; importId: string | null; createdAt: Date } & Held;

/** Names, degrees, contacts, jobs, numbers and affiliations of a record, each row with its source and its form. */
export function RecordParts(view: RecordView) {
  const { record, files, units, locale, now } = view;
  const t = translator(locale, "alumni");
  const fields = partFields(locale, units);
  const period = (from: Date | null, to: Date | null) =>
    (from || to) && (
      <span className="text-ink-3">
        {" "}
        · {[from, to].map((on) => (on ? formatDate(on, { locale }) : "…")).join(" – ")}
      </span>
    );
  return (
    <div className="grid content-start gap-5">
      <PartList
        {...partList(view, "degree", fields.degree(), saveDegreeAction)}
        items={record.degrees.map((row) =>
          partItem(
            view,
            "degree",
            row,
            fields.degree(row),
            saveDegreeAction,
            <>
              <span className="font-semibold">
                {degreeWords({ ...row, year: row.graduationYear }, locale)}
              </span>
              {row.outcome !== "GRADUATED" && (
                <span className="text-ink-2"> · {t(`outcomes.${row.outcome}`)}</span>
              )}
              <span className="block text-ink-2">{row.unitNameAtTime}</span>
              <span className="num block text-ink-3">{degreeDetails(row, locale)}</span>
            </>,
          ),
        )}
      />
      <PartList
        {...partList(view, "contact", fields.contact(), saveContactAction)}
        items={record.contactPoints.map((row) =>
          partItem(
            view,
            "contact",
            row,
            fields.contact(row),
            saveContactAction,
            <ContactValue
              contact={row}
              hasOthers={record.contactPoints.some(({ id, kind }) => kind === row.kind && id !== row.id)}
              locale={locale}
            />,
          ),
        )}
      />
      <PartList
        {...partList(view, "employment", fields.employment(), saveEmploymentAction)}
        items={record.employments.map((row) =>
          partItem(
            view,
            "employment",
            row,
            fields.employment(row),
            saveEmploymentAction,
            <>
              <span className="font-semibold">{row.position ?? row.employer}</span>
              {row.position && row.employer && <span className="text-ink-2">, {row.employer}</span>}
              {period(row.startedOn, row.endedOn)}
            </>,
          ),
        )}
      />
      <PartList
        {...partList(view, "name", fields.name(), saveNameAction)}
        items={record.names.map((row) =>
          partItem(
            view,
            "name",
            row,
            fields.name(row),
            saveNameAction,
            <>
              <span className="font-semibold">{displayName(row, { locale })}</span>{" "}
              <span className="text-ink-3">{t(`nameKinds.${row.kind}`)}</span>
            </>,
          ),
        )}
      />
      <PartList
        {...partList(view, "affiliation", fields.affiliation(), saveAffiliationAction)}
        items={record.affiliations.map((row) =>
          partItem(
            view,
            "affiliation",
            row,
            fields.affiliation(row),
            saveAffiliationAction,
            <>
              {t(`affiliations.${row.kind}`)}
              <span className="text-ink-2">
                {[row.unitId && units.get(row.unitId), studiesWords(row, locale)]
                  .filter(Boolean)
                  .map((words) => ` · ${words}`)}
              </span>
              {period(row.startedOn, row.endedOn)}
            </>,
          ),
        )}
      />
      {record.externalNumbers.length > 0 && (
        <PartList
          title={t("parts.number")}
          none=""
          labels={{ edit: t("edit") }}
          items={record.externalNumbers.map((row) => ({
            id: row.id,
            content: (
              <span className="num">
                {row.value}{" "}
                <span className="text-ink-3">{row.system === "register" ? t("register") : row.system}</span>
              </span>
            ),
            provenance: <Provenance row={row} files={files} locale={locale} now={now} />,
          }))}
        />
      )}
    </div>
  );
}

type Save = PartFormProps["save"];
type Fields = PartFormProps["fields"];

function partList({ record, edit, canUpdate, locale }: RecordView, part: Part, fields: Fields, save: Save) {
  const t = translator(locale, "alumni");
  const path = `/${locale}/alumni/${record.id}`;
  const form = edit === part && canUpdate && (
    <PartForm
      save={save}
      target={{ id: record.id, version: record.version }}
      fields={fields}
      doneHref={path}
      labels={formLabels(locale)}
    />
  );
  return {
    title: t(`parts.${part}`),
    none: t(`none.${part}`),
    labels: { edit: t("edit") },
    add: canUpdate ? { href: `${path}?edit=${part}#edit`, label: t("add"), form } : undefined,
  };
}

function partItem(
  view: RecordView,
  part: Part,
  row: Row,
  fields: Fields,
  save: Save,
  content: PartItem["content"],
): PartItem {
  const { record, edit, files, scope, ownUnits, canUpdate, units, locale, now } = view;
  const t = translator(locale, "alumni");
  const path = `/${locale}/alumni/${record.id}`;
  const freedom = freedomToChange(part, row, scope, ownUnits);
  const isOpen = canUpdate && (freedom === "free" || freedom === "with-reason");
  const locks: Partial<Record<Freedom, string>> = {
    "own-unit-only": t("locked.unit"),
    "person-only": t("locked.person"),
  };
  return {
    id: row.id,
    content,
    provenance: <Provenance row={row} files={files} locale={locale} now={now} />,
    editHref: isOpen ? `${path}?edit=${row.id}#edit` : undefined,
    locked: canUpdate ? locks[freedom] : undefined,
    form: edit === row.id && isOpen && (
      <PartForm
        save={save}
        remove={removePartAction}
        target={{ id: record.id, version: record.version, partId: row.id, part }}
        fields={freedom === "with-reason" ? [...fields, partFields(locale, units).reason] : fields}
        doneHref={path}
        labels={formLabels(locale)}
      />
    ),
  };
}

/** The words of every form in place. */
export function formLabels(locale: Locale): PartFormProps["labels"] {
  const t = translator(locale, "alumni");
  const common = translator(locale, "common");
  return {
    save: common("save"),
    saving: common("saving"),
    cancel: common("cancel"),
    optional: common("optional"),
    remove: t("remove"),
    removeQuestion: t("removeQuestion"),
  };
}

function degreeDetails(row: AlumnusRecord["degrees"][number], locale: Locale): string {
  const t = translator(locale, "alumni");
  const { entryYear, diplomaNumber, diplomaOn, languageLine, form } = row;
  return [
    languageLine,
    form,
    entryYear && t("entered", { year: String(entryYear) }),
    diplomaNumber && t("diploma", { number: diplomaNumber }),
    diplomaOn && formatDate(diplomaOn, { locale }),
  ]
    .filter(Boolean)
    .join(" · ");
}
