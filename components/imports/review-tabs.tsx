import { Tabs } from "@/components/ui/tabs";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Plan } from "@/lib/imports/plan";
import { SHOWN_CLASSES } from "@/lib/imports/status";
import type { RowClass } from "@/prisma/generated/enums";

type ReviewTabsProps = {
  path: string;
  counts: Partial<Record<RowClass, number>>;
  current: RowClass;
  isWhole: boolean;
  /** Whom the list is of. */
  people: Plan["people"];
  locale: Locale;
};

/** How many rows of each class the file has: the usual ones always, the others where there are some. */
export function ReviewTabs({
  path,
  counts,
  current,
  isWhole,
  people = "graduates",
  locale,
}: ReviewTabsProps) {
  const t = translator(locale, "imports");
  const shown = SHOWN_CLASSES.filter((rowClass, at) => at < USUAL || (counts[rowClass] ?? 0) > 0);
  return (
    <Tabs
      label={t("review.label")}
      tabs={shown.map((rowClass) => {
        const count = counts[rowClass] ?? 0;
        return {
          href: `${path}?step=review&class=${rowClass}`,
          label: t(`review.tabs.${rowClass}`, { count, isWhole: String(isWhole), people }),
          count: formatInteger(count, locale),
          isCurrent: rowClass === current,
          isLate: rowClass === "INVALID" && count > 0,
        };
      })}
    />
  );
}

const USUAL = 5;
