import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateInput } from "@/components/ui/date-input";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import type { AuditSearch } from "@/lib/audit/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { actionText, actorText } from "./action-text";

type TrailFilterProps = {
  action: string;
  search: AuditSearch;
  choices: { actions: readonly string[]; actors: readonly { id: string; name: string }[] };
  locale: Locale;
};

/** Who, what, on which day. A subject is chosen on its own page and kept here. */
export function TrailFilter({ action, search, choices, locale }: TrailFilterProps) {
  const t = translator(locale, "audit");
  const isFiltered = search.actor || search.action || search.kind || search.day || search.subjectId;
  return (
    <FilterForm
      action={action}
      applyLabel={t("apply")}
      className="mb-5 flex flex-wrap items-end gap-4 print:hidden"
    >
      {search.subject && <input type="hidden" name="subject" value={search.subject} />}
      {search.subjectId && <input type="hidden" name="subjectId" value={search.subjectId} />}
      <Select
        name="actor"
        label={t("who")}
        empty={t("anybody")}
        options={choices.actors.map(({ id, name }) => ({ value: id, label: actorText(name, locale) }))}
        defaultValue={search.actor ?? ""}
        className="w-full sm:w-56"
      />
      <Select
        name="kind"
        label={t("kind")}
        empty={t("kinds.changes")}
        options={[
          { value: "reads", label: t("kinds.reads") },
          { value: "all", label: t("kinds.all") },
        ]}
        defaultValue={search.kind ?? ""}
        className="w-full sm:w-44"
      />
      <Select
        name="action"
        label={t("what")}
        empty={t("anything")}
        options={choices.actions.map((name) => ({ value: name, label: actionText(name, locale) }))}
        defaultValue={search.action ?? ""}
        className="w-full sm:w-72"
      />
      <DateInput name="day" label={t("day")} defaultValue={search.day ?? ""} className="w-48" />
      <Button type="submit">{t("apply")}</Button>
      {isFiltered && (
        <ButtonLink href={action} variant="quiet">
          {t("clear")}
        </ButtonLink>
      )}
    </FilterForm>
  );
}
