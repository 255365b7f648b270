import { countryName } from "@/components/alumni/facet-words";
import { classNames } from "@/components/ui/class-names";
import { DescriptionList } from "@/components/ui/description-list";
import { QrCode } from "@/components/ui/qr-code";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Badge } from "@/lib/ambassadors/queries/community";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const TONES: Record<Badge["state"], Tone> = {
  valid: "ok",
  onLeave: "plain",
  honorary: "brass",
  pending: "wait",
  over: "late",
};

type BadgeCardProps = { badge: Badge; university: string; url: string; locale: Locale };

/** The badge and its verification in one: whether it holds, of whom where the person wants that, and under which charter. */
export function BadgeCard({ badge, university, url, locale }: BadgeCardProps) {
  const t = translator(locale, "ambassadors");
  const { state, name, kind, country, city, theme, unitName, startsOn, endsOn } = badge;
  const isGrey = state === "pending" || state === "over";
  const day = (date: Date) => formatDate(date, { locale });
  const place = [city, country && countryName(country, locale)].filter(Boolean).join(", ");
  return (
    <section
      className={classNames(
        "grid max-w-3xl items-center gap-8 rounded-lg border bg-surface p-7 shadow-card sm:grid-cols-[minmax(0,1fr)_10rem] sm:p-9",
        isGrey && "border-dashed bg-sunken grayscale",
      )}
    >
      <div className="min-w-0">
        <p className="eyebrow">{university}</p>
        <h2 className="mt-1 font-serif text-3xl">{name ?? t("badge.anonymous")}</h2>
        <p className="mt-1 text-ink-2">
          {[kind && t(`kinds.${kind}`), unitName, place].filter(Boolean).join(" · ")}
        </p>
        {theme && <p className="mt-1 text-ink-2">{theme}</p>}
        <p className="my-4">
          <Tag tone={TONES[state]} className="text-sm">
            {t(`badge.states.${state}`)}
          </Tag>
        </p>
        <DescriptionList
          items={[
            ...(startsOn ? [{ term: t("badge.since"), value: day(startsOn) }] : []),
            ...(endsOn && (state === "valid" || state === "onLeave" || state === "pending")
              ? [{ term: t("badge.until"), value: day(endsOn) }]
              : []),
            ...(badge.signedNumber !== null && badge.signedAt
              ? [
                  {
                    term: t("badge.charter"),
                    value: t("badge.signed", { number: badge.signedNumber, day: day(badge.signedAt) }),
                  },
                  {
                    term: t("badge.hash"),
                    value: <code className="text-xs break-all">{badge.signedHash}</code>,
                  },
                ]
              : []),
          ]}
        />
      </div>
      <QrCode text={url} label={t("badge.qr", { url })} className="w-40 rounded-md border" />
    </section>
  );
}
