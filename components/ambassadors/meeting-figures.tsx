import { DataTable } from "@/components/ui/data-table";
import type { Meeting } from "@/lib/ambassadors/queries/statistics";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dayIn } from "@/lib/platform/institution";

type MeetingFiguresProps = { meetings: readonly Meeting[]; zone: string; locale: Locale };

/** The ambassadors' meetings: asked, came, of whom for the first time. */
export function MeetingFigures({ meetings, zone, locale }: MeetingFiguresProps) {
  const t = translator(locale, "ambassadors");
  const number = (value: number) => <span className="num">{formatInteger(value, locale)}</span>;
  return (
    <DataTable
      caption={t("statistics.meetings")}
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        { id: "title", label: t("statistics.meeting"), cell: ({ title }) => title },
        {
          id: "day",
          label: t("statistics.day"),
          cell: ({ heldOn }) => <span className="num">{formatDate(dayIn(zone, heldOn), { locale })}</span>,
        },
        { id: "asked", label: t("statistics.asked"), isEnd: true, cell: ({ asked }) => number(asked) },
        { id: "came", label: t("statistics.came"), isEnd: true, cell: ({ came }) => number(came) },
        {
          id: "first",
          label: t("statistics.firstTime"),
          isEnd: true,
          cell: ({ firstTime }) => number(firstTime),
        },
      ]}
    />
  );
}
