import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { Officer, UnitOffices } from "@/lib/coordinators/queries/list-offices";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ProposalsListProps = {
  proposals: readonly Officer[];
  declined: readonly Officer[];
  units: readonly UnitOffices[];
  locale: Locale;
};

/** Who was asked and has not answered, and who has lately said no. */
export function ProposalsList({ proposals, declined, units, locale }: ProposalsListProps) {
  const t = translator(locale, "coordinators");
  const people = translator(locale, "people");
  return (
    <Card title={t("proposals.title")} className="mb-7">
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {[...proposals, ...declined].map((officer) => (
          <li key={officer.id} className="py-2.5 text-sm">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link
                href={`/${locale}/office/coordinators/${officer.id}`}
                className="inline-block min-h-6 font-strong"
              >
                {officer.name}
              </Link>
              <Tag tone={officer.declinedAt ? "late" : "info"}>{people(`state.${officer.state}`)}</Tag>
            </p>
            <p className="num text-xs text-ink-2">
              {people(`office.${officer.office}`)} · {units.find(({ id }) => id === officer.unitId)?.name}
              {" · "}
              {officer.declinedAt
                ? t("proposals.declined", { day: formatDate(officer.declinedAt, { locale }) })
                : t("proposals.since", { day: formatDate(officer.createdAt, { locale }) })}
              {officer.declinedAt && officer.endedReason && ` · ${officer.endedReason}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
