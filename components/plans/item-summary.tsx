import { Link2, MessageSquare } from "lucide-react";
import type { ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Owed } from "@/lib/plans/completeness";
import type { ItemContent } from "@/lib/plans/content";
import { itemFacts, periodText } from "@/lib/plans/item-facts";
import { ItemStatusTag } from "./status-tags";

type ItemSummaryProps = {
  item: ItemContent;
  href: string;
  /** What it does not say yet. */
  owed?: readonly Owed[];
  comments?: number;
  /** Progress counts once the plan is approved. */
  isRunning?: boolean;
  isFrozen?: boolean;
  /** Beside others that it can change places with. */
  order?: ReactNode;
  locale: Locale;
};

/** An item in a line; on paper with all that it says. */
export function ItemSummary({
  item,
  href,
  owed = [],
  comments = 0,
  isRunning,
  isFrozen,
  order,
  locale,
}: ItemSummaryProps) {
  const t = translator(locale, "plans");
  return (
    <li data-row="" className="relative border-t px-5 py-3 first:border-0 hover:bg-paper">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-72">
          {isFrozen ? (
            <span className="font-strong">{item.title}</span>
          ) : (
            <Link
              href={href}
              className="row-link font-strong text-ink decoration-transparent hover:decoration-current"
            >
              {item.title}
            </Link>
          )}
          {!isFrozen && (
            <p className="num text-sm text-ink-2 print:hidden">
              {[item.ownerName, periodText(item, locale)].filter(Boolean).join(" · ") || t("item.bare")}
            </p>
          )}
        </div>
        {comments > 0 && (
          <span className="inline-flex items-center gap-1.5 text-sm text-wait-ink">
            <MessageSquare aria-hidden="true" />
            {t("item.comments", { count: comments })}
          </span>
        )}
        {item.originId && (
          <span className="inline-flex items-center gap-1.5 text-sm text-ink-3">
            <Link2 aria-hidden="true" />
            {t("item.takenOver")}
          </span>
        )}
        {isRunning && (
          <span className="flex items-center gap-3">
            <Bar
              parts={[{ value: item.percent, tone: item.status === "DONE" ? "ok" : "plain" }]}
              max={100}
              className="w-16"
            />
            <span className="num w-10 text-end text-sm text-ink-2">
              {formatInteger(item.percent, locale)}%
            </span>
            <span className="min-w-24 text-end">
              <ItemStatusTag status={item.status} locale={locale} />
            </span>
          </span>
        )}
        {order}
      </div>
      {owed.length > 0 && (
        <p className="mt-1 text-sm text-wait-ink">
          {t("item.lacks", { fields: owed.map((field) => t(`owed.${field}`)).join(", ") })}
        </p>
      )}
      <div className={isFrozen ? "pt-2" : "hidden pt-2 print:block"}>
        {item.description && <p className="mb-2 whitespace-pre-line">{item.description}</p>}
        <DescriptionList
          items={itemFacts(item, locale).map(({ label, value }) => ({ term: label, value }))}
        />
      </div>
    </li>
  );
}
