import { Card } from "@/components/ui/card";
import type { HistoryEntry } from "@/lib/alumni/queries/list-history";
import { formatDate, formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type HistoryProps = { entries: readonly HistoryEntry[]; locale: Locale; now: Date };

/** What happened to a record, in sentences, the latest first. */
export function History({ entries, locale, now }: HistoryProps) {
  const t = translator(locale, "alumni");
  return (
    <Card title={t("history.title")} id="history">
      {entries.length === 0 && <p className="text-sm text-ink-3">{t("history.none")}</p>}
      <ol className="grid gap-4 text-sm">
        {entries.map(({ id, at, actor, action, changes }) => (
          <li key={id} className="border-l-2 border-line-strong pl-3">
            <p className="text-xs text-ink-3">
              <span className="font-strong text-ink-2">{actor}</span> ·{" "}
              <time dateTime={at.toISOString()}>{formatRelative(at, { locale, now })}</time>
            </p>
            {action === "alumnus.created" && <p>{t("history.created")}</p>}
            {action === "alumnus.merged" && <p>{t("history.merged")}</p>}
            {action === "alumnus.unmerged" && <p>{t("history.unmerged")}</p>}
            {Object.entries(changes)
              .filter(
                ([field]) =>
                  !["unitId", "record"].includes(field) &&
                  !(action === "alumnus.created" && field === "name"),
              )
              .map(([field, [before, after]]) => (
                <p key={field} className="min-w-0 break-words">
                  {changeWords(field, before, after, locale)}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** One change in a sentence: "Family name changed from Țurcan to Țurcanu." */
function changeWords(field: string, before: unknown, after: unknown, locale: Locale): string {
  const t = translator(locale, "alumni");
  type Key = Parameters<typeof t>[0];
  const key = `fields.${field}` as Key;
  const label = t.has(key) ? t(key) : t("fields.other");
  const [was, is] = [valueText(before, locale), valueText(after, locale)];
  if (field === "reason") return t("history.reason", { after: is });
  if (was === "") return t("history.added", { field: label, after: is });
  if (is === "") return t("history.removed", { field: label, before: was });
  return t("history.changed", { field: label, before: was, after: is });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODES = ["levels", "outcomes", "nameKinds", "affiliations"] as const;

function valueText(value: unknown, locale: Locale): string {
  const t = translator(locale, "alumni");
  type Key = Parameters<typeof t>[0];
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "object")
    return Object.values(value)
      .filter((part) => typeof part === "string")
      .join(" ");
  if (typeof value === "string" && DAY.test(value)) return formatDate(value, { locale });
  const group = CODES.find((code) => t.has(`${code}.${value}` as Key));
  return group ? t(`${group}.${value}` as Key) : String(value);
}
