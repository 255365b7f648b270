import { PartList } from "@/components/alumni/record/part-list";
import { studiesWords } from "@/lib/alumni/words";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { type OwnView, ownItem } from "./own-view";

/** What else the university keeps: the birth date, what the person is to it, numbers in other systems. To be read only. */
export function OwnRest(view: OwnView) {
  const { record, locale } = view;
  const t = translator(locale, "alumni");
  const { birthOn, birthPrecision } = record;
  const birth = birthOn && (
    <>
      <span className="text-ink-2">{t("fields.birthOn")}:</span>{" "}
      {formatDate(birthOn, { locale, precision: birthPrecision ?? "DAY" })}
    </>
  );
  const affiliations = record.affiliations.map((row) =>
    ownItem(
      view,
      row,
      [],
      [t(`affiliations.${row.kind}`), studiesWords(row, locale)].filter(Boolean).join(" · "),
    ),
  );
  const numbers = record.externalNumbers.map((row) =>
    ownItem(
      view,
      row,
      [],
      <span className="num">
        <span className="text-ink-2">{row.system === "register" ? t("register") : row.system}:</span>{" "}
        {row.value}
      </span>,
    ),
  );
  const items = [...(birth ? [ownItem(view, record, ["BIRTHDAY"], birth)] : []), ...affiliations, ...numbers];
  return items.length === 0 ? null : (
    <PartList
      title={translator(locale, "profile")("home.rest")}
      none=""
      labels={{ edit: t("edit") }}
      items={items}
    />
  );
}
