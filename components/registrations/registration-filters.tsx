import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EventPlaces } from "@/lib/registrations/queries/registrations";
import type { RegistrationsSearch } from "@/lib/registrations/schema";

type RegistrationFiltersProps = {
  event: EventPlaces;
  search: RegistrationsSearch;
  path: string;
  locale: Locale;
};

/** By name, slot and ticket. */
export function RegistrationFilters({ event, search, path, locale }: RegistrationFiltersProps) {
  const t = translator(locale, "registrations");
  const choices = (of: readonly { id: string; title: string }[]) =>
    of.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <FilterForm
      action={path}
      applyLabel={t("list.filter")}
      className="flex flex-wrap items-end gap-4 border-b px-5 py-4 print:hidden"
    >
      <input type="hidden" name="view" value={search.view} />
      <TextInput
        name="q"
        type="search"
        label={t("list.search")}
        defaultValue={search.q ?? ""}
        className="w-64"
      />
      {event.sessions.length > 0 && (
        <Select
          name="session"
          label={t("field.slot")}
          empty={t("list.all")}
          className="w-56"
          options={choices(event.sessions)}
          defaultValue={search.session ?? ""}
        />
      )}
      {event.tickets.length > 1 && (
        <Select
          name="ticket"
          label={t("field.ticket")}
          empty={t("list.all")}
          className="w-56"
          options={choices(event.tickets)}
          defaultValue={search.ticket ?? ""}
        />
      )}
    </FilterForm>
  );
}
