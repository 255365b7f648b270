import { Bar } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { OpenRound } from "@/lib/today/queries/open-rounds";

const MOST_SHOWN = 8;

/** How an open round stands, and which faculties are late with what: why is one click away. */
export function RoundCard({ round, locale }: { round: OpenRound; locale: Locale }) {
  const t = translator(locale, "today");
  const { id, name, done, counted, late } = round;
  return (
    <Card flush title={name} actions={<Link href={`/${locale}/rounds/${id}`}>{t("round.board")}</Link>}>
      <div className="px-5 pb-4">
        <p className="num mb-2 text-sm text-ink-2">
          {t("round.done", { done, all: counted })}. {t("round.late", { count: late.length })}
        </p>
        <Bar parts={[{ value: done, tone: "ok" }]} max={counted} />
      </div>
      <ul>
        {late.slice(0, MOST_SHOWN).map(({ href, unit, deadline, days }) => (
          <li
            key={href}
            data-row=""
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t px-5 py-2.5 hover:bg-paper"
          >
            <Link
              href={`/${locale}${href}`}
              className="row-link min-w-0 flex-1 basis-56 font-medium text-ink decoration-transparent hover:decoration-current"
            >
              {unit}
            </Link>
            <Tag tone="late">{t("round.lateUnit", { deadline, days })}</Tag>
          </li>
        ))}
      </ul>
      {late.length > MOST_SHOWN && (
        <p className="border-t px-5 py-2.5 text-sm">
          <Link href={`/${locale}/rounds/${id}`}>{t("round.more", { count: late.length - MOST_SHOWN })}</Link>
        </p>
      )}
    </Card>
  );
}
