import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ItemAudience } from "@/lib/profile/queries/get-own-profile";
import { AUDIENCES } from "@/lib/profile/schema";

type AudienceCardProps = { isListed: boolean; audiences: readonly ItemAudience[]; locale: Locale };

/** Who sees what, in short: each circle with what it sees. */
export function AudienceCard({ isListed, audiences, locale }: AudienceCardProps) {
  const t = translator(locale, "profile");
  const itemsOf = (audience: string) =>
    audiences
      .filter(({ chosen, preset }) => (chosen ?? preset) === audience)
      .map(({ item }) => t(`item.${item}`));
  return (
    <Card
      title={t("edit.visibility")}
      actions={
        <Link href={`/${locale}/me/visibility`} className="print:hidden">
          {t("visibility.change")}
        </Link>
      }
    >
      {!isListed && (
        <Notice tone="wait" className="mb-3">
          {t("visibility.notListed")}
        </Notice>
      )}
      <dl className="grid gap-2 text-sm">
        {AUDIENCES.map((audience) => ({ audience, items: itemsOf(audience) }))
          .filter(({ items }) => items.length > 0)
          .map(({ audience, items }) => (
            <div key={audience}>
              <dt className="font-strong">{t(`audience.${audience}`)}</dt>
              <dd className="text-ink-2">{items.join(", ")}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
