import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AttendanceFigures } from "@/lib/meetings/attendance-figures";

/** Who came, over all sittings together, and whether that was enough to decide. */
export function AttendanceSummary({ figures, locale }: { figures: AttendanceFigures; locale: Locale }) {
  const t = translator(locale, "meetings");
  const number = (value: number) => formatInteger(value, locale);
  return (
    <StatStrip>
      <Stat
        label={t("attendance.came")}
        value={number(figures.came)}
        note={t("attendance.firstTime", { count: figures.firstTime })}
      />
      <Stat
        label={t("attendance.seats")}
        value={number(figures.taken)}
        note={t("attendance.ofSeats", { count: figures.members })}
        bar={{
          parts: [{ value: figures.taken, tone: figures.isQuorate ? "ok" : "wait" }],
          max: figures.members,
        }}
      />
      <Stat
        label={t("attendance.quorum")}
        value={t(figures.isQuorate ? "attendance.reached" : "attendance.missed")}
        note={t("attendance.needed", { count: figures.needed })}
        isLate={!figures.isQuorate && figures.came > 0}
      />
      <Stat label={t("attendance.guests")} value={number(figures.guests)} />
    </StatStrip>
  );
}
