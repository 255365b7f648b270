import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Waiting } from "@/lib/today/queries/waiting";

type WaitingCardProps = {
  waiting: readonly Waiting[];
  /** Something else that waits, with a form of its own. */
  children?: ReactNode;
  locale: Locale;
};

/** What waits for the reader: a sentence each, which leads to it. */
export function WaitingCard({ waiting, children, locale }: WaitingCardProps) {
  const t = translator(locale, "today");
  return (
    <Card flush title={t("waits.title")}>
      {waiting.length === 0 && !children && <p className="px-5 pb-5 text-sm text-ink-2">{t("waits.none")}</p>}
      {waiting.length > 0 && (
        <ul>
          {waiting.map(({ kind, count, href }) => (
            <li key={kind} data-row="" className="border-t hover:bg-paper">
              <Link
                href={`/${locale}${href}`}
                className="row-link flex min-h-12 items-center gap-3 px-5 py-2.5 text-ink no-underline"
              >
                <span className="num min-w-0 flex-1 font-medium">{t(`waits.${kind}`, { count })}</span>
                <ChevronRight className="text-ink-3" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {children && <div className="border-t p-5">{children}</div>}
    </Card>
  );
}
