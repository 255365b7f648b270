import { Checkbox } from "@/components/ui/checkbox";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Colleague } from "@/lib/tasks/queries/colleagues";
import { TASK_STATES, type TaskSearch } from "@/lib/tasks/schema";

type TaskFilterProps = {
  search: TaskSearch;
  units: readonly { id: number; name: string }[];
  owners: readonly Colleague[];
  locale: Locale;
};

/** What the list is narrowed by; whose tasks is asked where there are several owners. */
export function TaskFilter({ search, units, owners, locale }: TaskFilterProps) {
  const t = translator(locale, "tasks");
  return (
    <FilterForm
      action={`/${locale}/tasks`}
      applyLabel={t("filter.apply")}
      className="flex flex-wrap items-end gap-x-5 gap-y-3 border-b px-5 py-4 print:hidden"
    >
      <input type="hidden" name="view" value={search.view} />
      <Select
        name="state"
        label={t("state")}
        options={TASK_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        defaultValue={search.state}
        className="w-40"
      />
      {units.length > 1 && (
        <Select
          name="unit"
          label={t("filter.unit")}
          empty={t("filter.all")}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={search.unit === null ? "" : String(search.unit)}
          className="w-60"
        />
      )}
      {search.view !== "mine" && (
        <Select
          name="owner"
          label={t("filter.owner")}
          empty={t("filter.everybody")}
          options={owners.map(({ userId, name }) => ({ value: userId, label: name }))}
          defaultValue={search.owner ?? ""}
          className="w-56"
        />
      )}
      <div className="pb-2.5">
        <Checkbox name="late" value="1" label={t("lateOnly")} defaultChecked={search.late === "1"} />
      </div>
    </FilterForm>
  );
}
