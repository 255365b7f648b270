import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";
import type { ItemAudience } from "@/lib/profile/queries/get-own-profile";
import type { ProfileItem, Source } from "@/prisma/generated/enums";
import { seenBy } from "./words";

type OriginProps = {
  row: { source: Source; createdAt: Date; confirmedAt?: Date | null };
  /** The items whose circles see the row, each by its own part of it; none: nobody but the university. */
  items: readonly ProfileItem[];
  audiences: readonly ItemAudience[];
  zone: string;
  locale: Locale;
};

/** Where a line of the own record comes from and since when, whether the person confirmed it, and who sees it. */
export function Origin({ row, items, audiences, zone, locale }: OriginProps) {
  const t = translator(locale, "profile");
  const day = formatter(locale, zone).dateTime(row.createdAt, { dateStyle: "medium" });
  const seen =
    items.length === 0
      ? [t("seen.ONLY_ME")]
      : items.map((item) => {
          const circle = seenBy(item, audiences, locale);
          return items.length === 1 ? circle : `${t(`item.${item}`)}: ${circle}`;
        });
  return (
    <span className="num block text-xs text-ink-3">
      {t(`source.${row.source}`)}, {day}
      {row.confirmedAt && <span className="text-ok-ink"> · {t("confirmed")}</span>}
      {" · "}
      {seen.join(" · ")}
    </span>
  );
}
