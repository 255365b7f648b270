import { actionText, actorText } from "@/components/audit/action-text";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Change } from "@/lib/today/queries/changed";

type ChangedCardProps = {
  changes: readonly Change[];
  /** Where the whole trail is, for whoever may read it. */
  trailHref: string | null;
  now: Date;
  locale: Locale;
};

/** Where what was changed is shown, without the language. */
const PLACES: Readonly<Record<string, string>> = {
  alumnus: "/alumni",
  import: "/imports",
  claim: "/claims",
  plan: "/plans",
  round: "/rounds",
  meeting: "/meetings",
  task: "/tasks",
  "calendar-entry": "/calendar/entries",
  synthesis: "/syntheses",
};

/** The last that was changed, in words. */
export function ChangedCard({ changes, trailHref, now, locale }: ChangedCardProps) {
  const t = translator(locale, "today");
  const audit = translator(locale, "audit");
  return (
    <Card
      flush
      title={t("changed.title")}
      actions={trailHref && <Link href={trailHref}>{t("changed.all")}</Link>}
    >
      {changes.length === 0 && <p className="px-5 pb-5 text-sm text-ink-2">{t("changed.none")}</p>}
      <ul>
        {changes.map(({ id, at, actorName, action, subject, subjectId }) => {
          const place = PLACES[subject];
          const text = audit.has(`subjects.${subject}` as "subjects.unit")
            ? audit(`subjects.${subject}` as "subjects.unit")
            : subject;
          return (
            <li key={String(id)} className="border-t px-5 py-2.5 text-sm">
              <span className="font-semibold">{actorText(actorName, locale)}</span>{" "}
              {actionText(action, locale)}{" "}
              {place && subjectId ? (
                <Link href={`/${locale}${place}/${subjectId}`}>{text}</Link>
              ) : (
                <span className="text-ink-2">{text}</span>
              )}
              <time dateTime={at.toISOString()} className="num block text-xs text-ink-3">
                {formatRelative(at, { locale, now })}
              </time>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
