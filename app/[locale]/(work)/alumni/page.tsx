import { AlumniFilters } from "@/components/alumni/alumni-filters";
import { AlumniTable } from "@/components/alumni/alumni-table";
import { FilterChips } from "@/components/alumni/filter-chips";
import { listedPerson } from "@/components/alumni/listed-person";
import { NameSearch } from "@/components/alumni/name-search";
import { SavedViews } from "@/components/alumni/saved-views";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { TableKeys } from "@/components/ui/table-keys";
import { alumniPolicy } from "@/lib/alumni/policy";
import { unitsInView } from "@/lib/alumni/queries/conditions";
import { type Counted, countFacets } from "@/lib/alumni/queries/count-facets";
import { listAlumni } from "@/lib/alumni/queries/list-alumni";
import { listUnitsInReach } from "@/lib/alumni/queries/list-units-in-reach";
import { readRows } from "@/lib/alumni/queries/read-rows";
import { listSavedViews } from "@/lib/alumni/queries/saved-views";
import { MOST_CANDIDATES } from "@/lib/alumni/queries/search-names";
import { type ListSearch, listQuery, listSearch } from "@/lib/alumni/schema/list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { importPolicy } from "@/lib/imports/policy";
import { getFileName } from "@/lib/imports/queries";
import { invitationPolicy } from "@/lib/invitations/policy";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

export default page({
  can: alumniPolicy.list,
  search: listSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "alumni");
    const path = `/${locale}/alumni`;
    const importedFile = search.import ? await getFileName(ctx, search.import) : null;
    const found = await listAlumni(ctx, search, locale);
    const counted = await countFacets(ctx, search, found.counts);
    const rows = await readRows(ctx, found.ids, unitsInView(ctx, search));
    const units = await listUnitsInReach(ctx, locale);
    const views = await listSavedViews(ctx);
    const query = listQuery(search);
    const canCreate = may(ctx.actor, alumniPolicy.create);
    const canExport = may(ctx.actor, alumniPolicy.export);
    const canInvite = may(ctx.actor, invitationPolicy.send);
    const canImport = may(ctx.actor, importPolicy.upload);
    const importLink = canImport && (
      <ButtonLink href={`/${locale}/imports`} variant="primary">
        {t("import")}
      </ButtonLink>
    );
    const actions = (
      <>
        <SavedViews
          query={query}
          views={views}
          path={path}
          labels={{
            title: t("views.title"),
            name: t("views.name"),
            save: t("views.save"),
            saving: t("views.saving"),
            remove: t("views.remove"),
          }}
        />
        {canExport && rows.length > 0 && (
          <ButtonLink href={`${path}/export?${query}`}>{t("export.action")}</ButtonLink>
        )}
        {canInvite && rows.length > 0 && (
          <ButtonLink href={`/${locale}/invitations/new?${query}`}>{t("invite")}</ButtonLink>
        )}
        {canCreate && <ButtonLink href={`${path}/new`}>{t("new.action")}</ButtonLink>}
        {importLink}
      </>
    );
    const isEmpty = rows.length === 0;
    const reader = { q: search.q, locale, now: ctx.now, hasUnits: units.size > 1 };
    return (
      <>
        <PageHead
          eyebrow={units.size === 1 ? [...units.values()][0] : t("wholeUniversity")}
          title={t("title")}
          actions={actions}
        />
        <div className="grid gap-x-7 gap-y-5 lg:grid-cols-[212px_minmax(0,1fr)]">
          <FilterForm action={path} applyLabel={t("filters.apply")} className="contents">
            <NameSearch
              locale={locale}
              defaultValue={search.q}
              labels={{ search: t("search"), placeholder: t("searchExample"), suggestions: t("suggestions") }}
            />
            {search.sort && <input type="hidden" name="sort" value={search.sort} />}
            {search.import && <input type="hidden" name="import" value={search.import} />}
            {search.lacks && <input type="hidden" name="lacks" value={search.lacks} />}
            {search.registered && <input type="hidden" name="registered" value={search.registered} />}
            <div>
              <AlumniFilters search={search} facets={counted.facets} units={units} locale={locale} />
            </div>
          </FilterForm>
          <div className="grid content-start gap-3">
            <FilterChips search={search} units={units} importedFile={importedFile} locale={locale} />
            <Card flush>
              {isEmpty && query === "" ? (
                <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} action={importLink} />
              ) : isEmpty ? (
                <EmptyState
                  title={t("nothing.title")}
                  sentence={search.q ? t("nothing.search") : t("nothing.filters")}
                  action={<ButtonLink href={path}>{t("nothing.action")}</ButtonLink>}
                />
              ) : (
                <form action={`${path}/export`}>
                  <AlumniTable
                    people={rows.map((row) => listedPerson(row, reader))}
                    path={path}
                    sort={sortByName(search)}
                    canChoose={canExport}
                    labels={{
                      title: t("title"),
                      name: t("columns.name"),
                      alsoNamed: t("alsoNamed"),
                      degree: t("columns.degree"),
                      now: t("columns.now"),
                      reach: t("columns.reach"),
                      confirmed: t("columns.confirmed"),
                      unknown: t("unknown"),
                      chooseAll: t("chooseAll"),
                    }}
                  />
                  <BulkBar label={t("bulk")}>
                    <Button type="submit" size="sm" variant="primary">
                      {t("export.chosen")}
                    </Button>
                    {canInvite && (
                      <Button type="submit" size="sm" formAction={`/${locale}/invitations/new`}>
                        {t("invite")}
                      </Button>
                    )}
                  </BulkBar>
                  <Pager
                    summary={
                      found.isGuess ? t("nearly", { count: counted.total }) : summary(search, counted, locale)
                    }
                    previousHref={found.before && `?${listQuery(search, { before: found.before })}`}
                    nextHref={found.after && `?${listQuery(search, { after: found.after })}`}
                    labels={{ nav: t("pages"), previous: t("previous"), next: t("next") }}
                  />
                </form>
              )}
            </Card>
          </div>
        </div>
        <TableKeys />
      </>
    );
  },
});

/** The head of the names: which way the list is sorted, and the way to turn it round. */
function sortByName(search: ListSearch): Column<never>["sort"] {
  const isRanked = search.q !== undefined && !search.sort;
  const isDown = search.sort === "-name";
  return {
    href: `?${listQuery(search, { sort: isDown || isRanked ? "name" : "-name" })}`,
    direction: isRanked ? undefined : isDown ? "descending" : "ascending",
  };
}

/** "6 people match, closest first". */
function summary(search: ListSearch, { total, isMore }: Counted, locale: Locale): string {
  const t = translator(locale, "alumni");
  if (search.q)
    return total >= MOST_CANDIDATES
      ? t("matchMore", { count: total })
      : t(search.sort ? "matchByName" : "match", { count: total });
  return t(isMore ? "peopleMore" : "people", { count: total });
}
