import { markWords, type Stretch } from "@/lib/alumni/mark-words";
import type { AlumnusRow } from "@/lib/alumni/queries/read-rows";
import type { Reach } from "@/lib/alumni/schema/list";
import { degreeWords, nowWords, shownName } from "@/lib/alumni/words";
import { formatRelative } from "@/lib/format/dates";
import { displayName, initials } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A person as the list writes them; what is not known is left out. */
export type ListedPerson = {
  id: string;
  initials?: string | undefined;
  name: readonly Stretch[];
  /** Another name, when that is the one the search found. */
  otherName?: readonly Stretch[] | undefined;
  sample?: string | undefined;
  degree?: string | undefined;
  moreDegrees?: string | undefined;
  unit?: string | undefined;
  now?: string | undefined;
  reach: Reach;
  reachWord: string;
  confirmed: string;
  choose: string;
};

type Reader = {
  q: string | undefined;
  locale: Locale;
  now: Date;
  /** Say at which unit a degree was taken: where a list holds more than one unit's people. */
  hasUnits: boolean;
};

/** Says a row of the list in the reader's words, the searched ones marked. */
export function listedPerson(row: AlumnusRow, { q, locale, now, hasUnits }: Reader): ListedPerson {
  const t = translator(locale, "alumni");
  const { id, source, names, degrees, reach, lastConfirmedAt } = row;
  const [degree, ...more] = degrees;
  const shown = shownName(names, locale);
  const name = markWords(shown, q);
  const others = () => names.map((other) => markWords(displayName(other, { locale }), q));
  return {
    id,
    initials: names[0] && initials(names[0]),
    name,
    otherName: q && !hasMark(name) ? others().find(hasMark) : undefined,
    sample: source === "DEMO" ? t("sampleData") : undefined,
    degree: degree && degreeWords(degree, locale),
    moreDegrees: more.length > 0 ? t("moreDegrees", { count: more.length }) : undefined,
    unit: hasUnits ? degree?.unit : undefined,
    now: nowWords(row) ?? undefined,
    reach,
    reachWord: t(`reach.${reach}`),
    confirmed: lastConfirmedAt
      ? formatRelative(new Date(lastConfirmedAt), { locale, now })
      : t(source === "IMPORT" ? "importedNeverConfirmed" : "neverConfirmed"),
    choose: t("choose", { name: shown }),
  };
}

const hasMark = (stretches: readonly Stretch[]) => stretches.some(({ isMarked }) => isMarked);
