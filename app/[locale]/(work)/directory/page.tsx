import { ChosenFilters } from "@/components/directory/chosen-filters";
import { DirectoryFilters } from "@/components/directory/directory-filters";
import { PeopleTable } from "@/components/directory/people-table";
import { TooMuchRead } from "@/components/directory/too-much-read";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { SearchBox } from "@/components/ui/search-box";
import { TableKeys } from "@/components/ui/table-keys";
import { directoryPolicy } from "@/lib/directory/policy";
import { type FoundPeople, findPeople } from "@/lib/directory/queries/find-people";
import { readEntries } from "@/lib/directory/queries/read-entries";
import { countReading } from "@/lib/directory/reading-limit";
import { type DirectorySearch, directoryQuery, directorySearch } from "@/lib/directory/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** Graduates who let themselves be found, for graduates. */
export default page({
  can: directoryPolicy.read,
  search: directorySearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "directory");
    const path = `/${locale}/directory`;
    if (!(await countReading(ctx, "list"))) return <TooMuchRead locale={locale} />;
    const found = await findPeople(ctx, search, locale);
    const entries = await readEntries(ctx, found.ids);
    const units = new Map((await listCurrentUnits(ctx, locale)).map(({ id, name }) => [id, name]));
    const isYoung = entries.length === 0 && directoryQuery(search) === "";
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence")}
          actions={
            <>
              <ButtonLink href={`/${locale}/map`}>{t("map.action")}</ButtonLink>
              <ButtonLink href={`/${locale}/me/visibility`}>{t("own")}</ButtonLink>
            </>
          }
        />
        <div className="grid gap-x-7 gap-y-5 lg:grid-cols-[212px_minmax(0,1fr)]">
          <FilterForm action={path} applyLabel={t("filters.apply")} className="contents">
            <SearchBox
              label={t("search")}
              placeholder={t("searchExample")}
              defaultValue={search.q}
              key={search.q}
              maxLength={200}
              className="lg:col-span-2"
            />
            <div>
              <DirectoryFilters search={search} facets={found.facets} units={units} locale={locale} />
            </div>
          </FilterForm>
          <div className="grid content-start gap-3">
            <ChosenFilters search={search} units={units} locale={locale} />
            <Card flush>
              {isYoung ? (
                <EmptyState
                  title={t("young.title")}
                  sentence={t("young.sentence")}
                  action={<ButtonLink href={`/${locale}/me/profile`}>{t("young.action")}</ButtonLink>}
                />
              ) : entries.length === 0 ? (
                <EmptyState
                  title={t("nothing.title")}
                  sentence={t("nothing.sentence")}
                  action={<ButtonLink href={path}>{t("nothing.action")}</ButtonLink>}
                />
              ) : (
                <>
                  <PeopleTable entries={entries} q={search.q} locale={locale} />
                  <Pager
                    summary={summary(search, found, locale)}
                    previousHref={found.before && `?${directoryQuery(search, { before: found.before })}`}
                    nextHref={found.after && `?${directoryQuery(search, { after: found.after })}`}
                    labels={{ nav: t("pages"), previous: t("previous"), next: t("next") }}
                  />
                </>
              )}
            </Card>
          </div>
        </div>
        <TableKeys />
      </>
    );
  },
});

/** "6 people, closest first". */
function summary({ q }: DirectorySearch, { total, isMore, isGuess }: FoundPeople, locale: Locale): string {
  const t = translator(locale, "directory");
  if (isMore) return t("found.more", { count: total });
  return t(isGuess ? "found.nearly" : q ? "found.closest" : "found.people", { count: total });
}
