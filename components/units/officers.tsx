import Link from "next/link";
import { termText } from "@/components/people/term-text";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Officer } from "@/lib/people/queries/list-officers";

type OfficersProps = { officers: readonly Officer[]; appointHref: string | null; locale: Locale };

/** Who holds and held the offices of a unit. */
export function Officers({ officers, appointHref, locale }: OfficersProps) {
  const t = translator(locale, "people");
  const hasCoordinator = officers.some(({ office, state }) => office === "COORDINATOR" && state === "held");
  return (
    <Card
      title={t("offices.title")}
      actions={appointHref && <Link href={appointHref}>{t("appoint.action")}</Link>}
    >
      {!hasCoordinator && appointHref && (
        <p className="mb-2">
          <Tag tone="late">{t("vacancies.one")}</Tag>
        </p>
      )}
      <ul>
        {officers.map((officer) => (
          <li key={officer.id} className="border-t py-2.5 text-sm first:border-0 first:pt-0 last:pb-0">
            <Link href={`/${locale}/office/people/${officer.userId}`} className="font-strong text-ink">
              {officer.name}
            </Link>
            <span className={officer.state === "past" ? "block text-ink-3" : "block text-ink-2"}>
              {t(`office.${officer.office}`)} · {termText(officer, locale)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
