import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { TrailEntry } from "@/lib/audit/queries/list-trail";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";
import { actionText, actorText } from "./action-text";
import { ChangedValues } from "./changed-values";

type TrailTableProps = {
  entries: readonly TrailEntry[];
  /** Where a subject is shown; null for readers who may not see it, and for subjects without a page. */
  subjectHref: (entry: TrailEntry) => string | null;
  actorHref: (actorId: string) => string;
  units: ReadonlyMap<number, string>;
  zone: string;
  locale: Locale;
};

/** What happened, newest first, a line each. */
export function TrailTable({ entries, subjectHref, actorHref, units, zone, locale }: TrailTableProps) {
  const t = translator(locale, "audit");
  const format = formatter(locale, zone);
  const columns: Column<TrailEntry>[] = [
    {
      id: "at",
      label: t("when"),
      cell: ({ at }) => (
        <time dateTime={at.toISOString()} className="whitespace-nowrap">
          {format.dateTime(at, {
            day: "numeric",
            month: "short",
            year: "numeric",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
          })}
        </time>
      ),
    },
    {
      id: "actor",
      label: t("who"),
      cell: ({ actorId, actorName, onBehalfOf }) => {
        const name = actorText(actorName, locale);
        const unitNames = onBehalfOf.flatMap((id) => units.get(id) ?? []);
        return (
          <>
            {actorId ? (
              <Link href={actorHref(actorId)}>{name}</Link>
            ) : (
              <span className="text-ink-2">{name}</span>
            )}
            {unitNames.length > 0 && (
              <span className="block text-xs text-ink-3">
                {t("onBehalf", { units: format.list(unitNames) })}
              </span>
            )}
          </>
        );
      },
    },
    {
      id: "action",
      label: t("what"),
      cell: (entry) => (
        <div>
          {actionText(entry.action, locale)}
          {entry.changes && <ChangedValues changes={entry.changes} locale={locale} />}
        </div>
      ),
    },
    {
      id: "subject",
      label: t("about"),
      cell: (entry) => {
        const href = subjectHref(entry);
        const name = entry.subjectName ?? (entry.subject === "unit" ? entry.subjectId : null);
        const kind = t.has(`subjects.${entry.subject}` as "subjects.unit")
          ? t(`subjects.${entry.subject}` as "subjects.unit")
          : entry.subject;
        const text = name ? `${kind}: ${name}` : kind;
        return href ? <Link href={href}>{text}</Link> : <span className="text-ink-2">{text}</span>;
      },
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => String(id)}
      align="top"
    />
  );
}
