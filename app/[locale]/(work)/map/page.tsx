import { countryName } from "@/components/alumni/facet-words";
import { PlaceTable } from "@/components/directory/place-table";
import { WorldMap } from "@/components/directory/world-map";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { directoryPolicy } from "@/lib/directory/policy";
import { countPlaces, LEAST_TOLD } from "@/lib/directory/queries/count-places";
import { directoryQuery, mapSearch } from "@/lib/directory/schema";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** Where the graduates live whom the reader finds in the directory: a map, and the same as a table. */
export default page({
  can: directoryPolicy.read,
  search: mapSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "directory");
    const { countries, cities } = await countPlaces(ctx, search.country);
    const people = countries.places.reduce((sum, { count }) => sum + count, 0);
    const mapHref = (country: string) => `/${locale}/map?${new URLSearchParams({ country })}`;
    const peopleHref = (query: string) => `/${locale}/directory?${query}`;
    const notes = cities
      ? [cities.few + cities.nowhere > 0 && t("map.fewCities", { count: cities.few + cities.nowhere })]
      : [
          countries.few > 0 && t("map.few", { count: countries.few, least: LEAST_TOLD }),
          countries.nowhere > 0 && t("map.nowhere", { count: countries.nowhere }),
        ];
    return (
      <>
        <PageHead
          title={t("map.title")}
          sentence={t("map.sentence", { people, countries: countries.places.length })}
          actions={<ButtonLink href={`/${locale}/directory`}>{t("title")}</ButtonLink>}
        />
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <Card flush>
            <WorldMap countries={countries.places} chosen={search.country} hrefOf={mapHref} locale={locale} />
          </Card>
          <Card
            flush
            title={
              search.country
                ? t("map.cities", { country: countryName(search.country, locale) })
                : t("map.countries")
            }
            actions={search.country && <Link href={`/${locale}/map`}>{t("map.allCountries")}</Link>}
          >
            {countries.places.length === 0 ? (
              <EmptyState
                title={t("map.empty.title")}
                sentence={t("map.empty.sentence", { least: LEAST_TOLD })}
              />
            ) : search.country && cities ? (
              <PlaceTable
                kind="city"
                places={cities.places}
                nameOf={(city) => city}
                hrefOf={(city) =>
                  peopleHref(directoryQuery({ country: [search.country ?? ""], city: [city] }))
                }
                locale={locale}
              />
            ) : (
              <PlaceTable
                kind="country"
                places={countries.places}
                nameOf={(country) => countryName(country, locale)}
                hrefOf={mapHref}
                locale={locale}
              />
            )}
            <div className="grid gap-2 px-5 py-4 text-sm text-ink-2 empty:hidden">
              {notes.filter(Boolean).map((note) => (
                <p key={String(note)}>{note}</p>
              ))}
              {search.country && (
                <p>
                  <Link href={peopleHref(directoryQuery({ country: [search.country] }))}>
                    {t("map.show")}
                  </Link>
                </p>
              )}
            </div>
          </Card>
        </div>
      </>
    );
  },
});
