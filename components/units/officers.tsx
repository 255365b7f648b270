import { termText } from "@/components/people/term-text";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { UnitOfficer } from "@/lib/coordinators/queries/list-officers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type OfficersProps = { officers: readonly UnitOfficer[]; appointHref: string | null; locale: Locale };

/** Who holds and held the offices of a unit. */
export function Officers({ officers, appointHref, locale }: OfficersProps) {
  const t = translator(locale, "people");
  const own = translator(locale, "coordinators");
  const hasCoordinator = officers.some(({ office, state }) => office === "COORDINATOR" && state === "held");
  return (
    <Card
      title={t("offices.title")}
      actions={appointHref && <Link href={appointHref}>{own("appoint.action")}</Link>}
    >
      {!hasCoordinator && appointHref && (
        <p className="mb-2">
          <Tag tone="late">{own("table.vacant")}</Tag>
        </p>
      )}
      <ul>
        {officers
          .filter(({ state }) => state !== "declined")
          .map((officer) => (
            <li key={officer.id} className="border-t py-2.5 text-sm first:border-0 first:pt-0 last:pb-0">
              <Link href={`/${locale}/office/coordinators/${officer.id}`} className="font-strong text-ink">
                {officer.name}
              </Link>
              <span className={officer.state === "past" ? "block text-ink-3" : "block text-ink-2"}>
                {t(`office.${officer.office}`)} · {termText(officer, locale)}
                {officer.state === "proposed" && ` · ${t("state.proposed")}`}
              </span>
            </li>
          ))}
      </ul>
    </Card>
  );
}
