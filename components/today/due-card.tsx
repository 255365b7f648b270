import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dueText } from "@/lib/today/due-text";
import type { OwnDue } from "@/lib/today/queries/due";

/** So close that it wants to be seen. */
const SOON_DAYS = 3;

/** What the reader owes, the most urgent first. */
export function DueCard({ due, locale }: { due: readonly OwnDue[]; locale: Locale }) {
  const t = translator(locale, "today");
  return (
    <Card flush title={t("due.title")} actions={<Link href={`/${locale}/tasks`}>{t("due.all")}</Link>}>
      {due.length === 0 ? (
        <p className="px-5 pb-5 text-sm text-ink-2">{t("due.none")}</p>
      ) : (
        <ul>
          {due.map((one) => (
            <li
              key={one.key}
              data-row=""
              className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t px-5 py-3 hover:bg-paper"
            >
              <div className="min-w-0 flex-1 basis-60">
                <Link
                  href={`/${locale}${one.href}`}
                  className="row-link font-semibold text-ink decoration-transparent hover:decoration-current"
                >
                  {one.title(locale)}
                </Link>
                <p className="num text-sm text-ink-2">
                  {t(`kind.${one.kind}`)} · {formatDate(one.dueOn, { locale })}
                </p>
              </div>
              <Tag tone={toneOf(one.daysLeft)}>{dueText(one.daysLeft, locale)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function toneOf(daysLeft: number): Tone {
  if (daysLeft < 0) return "late";
  return daysLeft <= SOON_DAYS ? "wait" : "plain";
}
