import { DescriptionList } from "@/components/ui/description-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ItemContent } from "@/lib/plans/content";
import { itemFacts } from "@/lib/plans/item-facts";
import type { ShownComment } from "@/lib/plans/queries/get-plan";
import { CommentForm, CommentList } from "./comments";

type ReviewedItemProps = {
  planId: string;
  item: ItemContent;
  comments: readonly ShownComment[];
  now: Date;
  locale: Locale;
};

/** An item as the office reads it: everything that it says, the remarks on it, and room for one more. */
export function ReviewedItem({ planId, item, comments, now, locale }: ReviewedItemProps) {
  const t = translator(locale, "plans");
  return (
    <article className="mt-3 border-l-2 pl-4">
      <h4 className="font-strong">{item.title}</h4>
      {item.description && <p className="mt-1 whitespace-pre-line">{item.description}</p>}
      <DescriptionList
        className="mt-2"
        items={itemFacts(item, locale).map(({ label, value }) => ({ term: label, value }))}
      />
      {comments.length > 0 && (
        <div className="mt-3 rounded-md bg-sunken px-4 py-3">
          <CommentList comments={comments} now={now} locale={locale} />
        </div>
      )}
      <details className="mt-1.5 print:hidden">
        <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
          {t("comments.open")}
        </summary>
        <div className="mt-2">
          <CommentForm planId={planId} itemId={item.id} title={item.title} locale={locale} />
        </div>
      </details>
    </article>
  );
}
