import type { Tone } from "@/components/ui/tone";
import { formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Cell } from "@/lib/rounds/cell";
import { daysBetween } from "@/lib/rounds/days";
import type { CellState } from "@/lib/rounds/status";

const TONES: Record<CellState, Tone> = {
  OVERDUE: "late",
  ABSENT: "late",
  RETURNED: "wait",
  AT_RISK: "wait",
  PARTLY: "wait",
  IN_REVIEW: "info",
  DONE: "ok",
  DUE: "plain",
  EXCUSED: "plain",
  WAIVED: "plain",
  NONE: "plain",
};

export function cellTone({ state }: Pick<Cell, "state">): Tone {
  return TONES[state];
}

/** What stands in a cell: "Done", "Overdue 22 d", "61% of records"; a dash where there is nothing to say yet. */
export function cellText({ state, lateDays, permille, dueOn }: Cell, today: Date, locale: Locale): string {
  const t = translator(locale, "rounds");
  // Whole percents, rounded down: nothing is reached by rounding.
  const share = permille === null ? null : formatPercent(Math.floor(permille / 10) / 100, locale);
  switch (state) {
    case "NONE":
      return "–";
    case "DUE":
      return share ? t("cells.ofRecords", { share }) : "–";
    case "AT_RISK":
      return share ? t("cells.ofRecords", { share }) : t("cells.dueIn", { days: daysBetween(today, dueOn) });
    case "PARTLY":
      return share ? t("cells.partlyShare", { share }) : t("states.PARTLY");
    case "OVERDUE":
      return t("cells.overdue", { days: lateDays });
    case "DONE":
      return lateDays > 0 ? t("cells.doneLate", { days: lateDays }) : t("states.DONE");
    default:
      return t(`states.${state}`);
  }
}
