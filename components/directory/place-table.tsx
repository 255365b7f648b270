import { Link } from "@/components/ui/link";
import type { PlaceCount } from "@/lib/directory/queries/count-places";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type PlaceTableProps = {
  kind: "country" | "city";
  places: readonly PlaceCount[];
  nameOf: (place: string) => string;
  hrefOf: (place: string) => string;
  locale: Locale;
};

/** Places with how many people live there; each leads on. */
export function PlaceTable({ kind, places, nameOf, hrefOf, locale }: PlaceTableProps) {
  const t = translator(locale, "directory");
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="border-b text-left text-ink-2">
          <th className="py-2 pl-5 font-medium">{t(`map.${kind}`)}</th>
          <th className="py-2 pr-5 text-right font-medium">{t("map.people")}</th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {places.map(({ place, count }) => (
          <tr key={place} className="hover:bg-sunken">
            <th scope="row" className="text-left font-medium">
              <Link href={hrefOf(place)} className="block py-2.5 pl-5 text-ink no-underline">
                {nameOf(place)}
              </Link>
            </th>
            <td className="num py-2.5 pr-5 text-right">{formatInteger(count, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
