import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { spanText } from "@/lib/sections/date-text";
import type { PublicPlan } from "@/lib/sections/queries/get-section";
import { Prose } from "./prose";

/** What the faculty plans with its graduates, as far as it says so. */
export function PlanPart({ plan, locale }: { plan: PublicPlan; locale: Locale }) {
  const t = translator(locale, "sections");
  return (
    <>
      {plan.summary && <Prose text={plan.summary} />}
      {plan.items.length > 0 && (
        <ul className="mt-4">
          {plan.items.map((item) => (
            <li
              key={`${item.title} ${item.startsOn}`}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-t py-2.5 first:border-0 first:pt-0"
            >
              <span className="min-w-0 flex-1 basis-60">{item.title}</span>
              <span className="num text-sm text-ink-2">
                {item.isDone ? <Tag tone="ok">{t("done")}</Tag> : spanText(item, locale)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-sm text-ink-3">{plan.round}</p>
    </>
  );
}
