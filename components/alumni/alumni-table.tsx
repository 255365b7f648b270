import { Avatar } from "@/components/ui/avatar";
import { type Column, DataTable } from "@/components/ui/data-table";
import { markWords } from "@/lib/alumni/mark-words";
import type { AlumnusRow, RowName } from "@/lib/alumni/queries/read-rows";
import { type ListSearch, listQuery } from "@/lib/alumni/schema/list";
import { degreeWords, nowWords, shownName } from "@/lib/alumni/words";
import { formatRelative } from "@/lib/format/dates";
import { displayName, initials } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { MarkedText } from "./marked-text";
import { ReachTag } from "./reach-tag";

type AlumniTableProps = {
  rows: readonly AlumnusRow[];
  search: ListSearch;
  locale: Locale;
  now: Date;
  /** Say at which unit a degree was taken: where a list holds more than one unit's people. */
  hasUnits: boolean;
  canChoose: boolean;
};

/** The people of a list, each with what a coordinator needs to tell them apart. */
export function AlumniTable({ rows, search, locale, now, hasUnits, canChoose }: AlumniTableProps) {
  const t = translator(locale, "alumni");
  const isDown = search.sort === "-name";
  const columns: Column<AlumnusRow>[] = [
    {
      id: "name",
      label: t("columns.name"),
      cell: (row) => <NameCell row={row} q={search.q} locale={locale} />,
      sort: {
        href: `?${listQuery(search, { sort: isDown || (search.q && !search.sort) ? "name" : "-name" })}`,
        direction: search.q && !search.sort ? undefined : isDown ? "descending" : "ascending",
      },
    },
    {
      id: "degree",
      label: t("columns.degree"),
      cell: ({ degrees: [first, ...more] }) =>
        first && (
          <span>
            {degreeWords(first, locale)}
            {more.length > 0 && (
              <span className="whitespace-nowrap text-ink-3">
                {" "}
                {t("moreDegrees", { count: more.length })}
              </span>
            )}
            {hasUnits && <span className="block text-xs text-ink-3">{first.unit}</span>}
          </span>
        ),
    },
    {
      id: "now",
      label: t("columns.now"),
      cell: (row) => nowWords(row) ?? <span className="text-ink-3">{t("unknown")}</span>,
    },
    {
      id: "reach",
      label: t("columns.reach"),
      cell: ({ reach }) => <ReachTag reach={reach} locale={locale} />,
    },
    {
      id: "confirmed",
      label: t("columns.confirmed"),
      cell: ({ lastConfirmedAt, source }) => (
        <span className="text-ink-2">
          {lastConfirmedAt
            ? formatRelative(new Date(lastConfirmedAt), { locale, now })
            : t(source === "IMPORT" ? "importedNeverConfirmed" : "neverConfirmed")}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      align="top"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/alumni/${id}`}
      choose={
        canChoose
          ? {
              name: "id",
              label: (row) => t("choose", { name: shownName(row.names, locale) }),
              labelAll: t("chooseAll"),
            }
          : undefined
      }
    />
  );
}

function NameCell({ row, q, locale }: { row: AlumnusRow; q: string | undefined; locale: Locale }) {
  const t = translator(locale, "alumni");
  const [shown] = row.names;
  const name = shownName(row.names, locale);
  const other =
    q && !isMarked(name, q) ? row.names.map(fullName(locale)).find((text) => isMarked(text, q)) : undefined;
  return (
    <span className="flex items-start gap-3">
      {shown && <Avatar initials={initials(shown)} />}
      <span className="min-w-0">
        <span className="block font-semibold">
          <MarkedText text={name} q={q} />
        </span>
        {other && (
          <span className="block text-xs font-normal text-ink-2">
            {t("alsoNamed")} <MarkedText text={other} q={q} />
          </span>
        )}
        {row.source === "DEMO" && (
          <span className="block text-xs font-normal text-ink-3">{t("sampleData")}</span>
        )}
      </span>
    </span>
  );
}

const isMarked = (text: string, q: string) => markWords(text, q).some((stretch) => stretch.isMarked);
const fullName = (locale: Locale) => (name: RowName) => displayName(name, { locale });
