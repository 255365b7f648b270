import { Bar } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Goal, GoalStanding } from "@/lib/data-goals/goals";
import type { DataGoal } from "@/lib/data-goals/queries/get-data-goal";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type GoalsTableProps = {
  dataGoal: DataGoal;
  /** To the people that a goal still misses. */
  missingHrefs: Record<Goal, string>;
  locale: Locale;
};

/** Each goal: where the faculty stands now and stood at the deadline, and who is missing. */
export function GoalsTable({ dataGoal: { now, atDeadline }, missingHrefs, locale }: GoalsTableProps) {
  const t = translator(locale, "dataGoals");
  const text = ({ goal }: GoalStanding, value: number) =>
    goal === "duplicates" ? formatInteger(value, locale) : formatPercent(value / 1000, locale);
  const columns: Column<GoalStanding>[] = [
    {
      id: "goal",
      label: t("goal"),
      cell: ({ goal }) => (
        <>
          <span className="block leading-tight">{t(`goals.${goal}.title`)}</span>
          <span className="block text-xs font-normal text-ink-3">{t(`goals.${goal}.means`)}</span>
        </>
      ),
    },
    {
      id: "now",
      label: t("now"),
      cell: (standing) => (
        <div className="num min-w-32">
          <span className={standing.isMet ? "font-strong text-ok-ink" : "font-strong text-wait-ink"}>
            {text(standing, standing.value)}
          </span>
          {standing.goal !== "duplicates" && (
            <Bar
              parts={[{ value: standing.value, tone: standing.isMet ? "ok" : "wait" }]}
              max={1000}
              className="mt-1"
            />
          )}
        </div>
      ),
    },
    {
      id: "target",
      label: t("target"),
      cell: (standing) => (
        <span className="num whitespace-nowrap text-ink-2">
          {t(standing.goal === "duplicates" ? "atMost" : "atLeast", {
            value: text(standing, standing.target),
          })}
        </span>
      ),
    },
    {
      id: "atDeadline",
      label: t("atDeadline"),
      cell: (standing) => {
        const then = atDeadline?.standings.find(({ goal }) => goal === standing.goal);
        if (!then) return <span className="text-ink-3">{t("notYet")}</span>;
        return (
          <span className={then.isMet ? "num text-ok-ink" : "num text-late-ink"}>
            {text(then, then.value)}
          </span>
        );
      },
    },
    {
      id: "missing",
      label: t("who"),
      isEnd: true,
      cell: ({ goal, value }) => {
        if (goal === "duplicates")
          return value > 0 && <Link href={missingHrefs[goal]}>{t("toImports")}</Link>;
        const count = now.figures.records - now.figures[goal];
        const label = t("missing", { count });
        return count > 0 ? <Link href={missingHrefs[goal]}>{label}</Link> : label;
      },
    },
  ];
  return (
    <Card flush title={t("goals.title")}>
      {now.standings.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-ink-2">{t("goals.none")}</p>
      ) : (
        <DataTable
          caption={t("goals.title")}
          columns={columns}
          rows={now.standings}
          rowKey={({ goal }) => goal}
          align="top"
        />
      )}
    </Card>
  );
}
