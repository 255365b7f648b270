import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import type { Offices } from "@/lib/coordinators/queries/list-offices";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";

type OfficesStripProps = {
  offices: Offices;
  /** Graduates of the whole university who can be reached. */
  reachable: number;
  locale: Locale;
};

/** How the offices of all units stand, at a glance. */
export function OfficesStrip({ offices, reachable, locale }: OfficesStripProps) {
  const t = translator(locale, "coordinators");
  const number = (value: number) => formatInteger(value, locale);
  const { units, officers, promised, proposals, posts } = offices;
  const coordinated = units.filter(({ coordinator }) => coordinator).length;
  return (
    <StatStrip>
      <Stat
        label={t("strip.coordinated")}
        value={number(coordinated)}
        note={t("strip.ofUnits", { count: units.length })}
        bar={{ parts: [{ value: coordinated, tone: "ok" }], max: units.length }}
      />
      <Stat
        label={t("strip.proposals")}
        value={number(proposals.length)}
        note={proposals.length > 0 ? t("strip.unanswered") : undefined}
      />
      <Stat
        label={t("strip.promised")}
        value={number(promised)}
        note={t("strip.ofOfficers", { count: officers })}
        bar={{ parts: [{ value: promised, tone: "ok" }], max: officers }}
      />
      <Stat
        label={t("strip.posts")}
        value={formatter(locale, "UTC").number(posts, { maximumFractionDigits: 1 })}
        note={posts > 0 ? t("strip.perPost", { count: Math.round(reachable / posts) }) : t("strip.noHours")}
      />
    </StatStrip>
  );
}
