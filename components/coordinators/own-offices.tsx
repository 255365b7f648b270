import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { OwnTerm } from "@/lib/coordinators/queries/get-own-office";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { BeginHandOver } from "./begin-hand-over";
import { OwnTermText } from "./own-term-text";

/** The reader's offices, past ones too, each with its hand-over. */
export function OwnOffices({ offices, locale }: { offices: readonly OwnTerm[]; locale: Locale }) {
  const t = translator(locale, "coordinators");
  const people = translator(locale, "people");
  return (
    <Card title={t("own.held")}>
      <ul>
        {offices.map((office) => (
          <li key={office.id} className="border-t py-4 first:border-0 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
              <div className="min-w-0 flex-1 basis-60">
                <OwnTermText term={office} locale={locale} />
              </div>
              <Tag tone={office.state === "held" ? "ok" : office.state === "coming" ? "info" : "plain"}>
                {people(`state.${office.state}`)}
              </Tag>
            </div>
            {office.takenOver.map((handOver) => (
              <HandOverLink key={handOver.id} side="incoming" handOver={handOver} locale={locale} />
            ))}
            {office.handOver ? (
              <HandOverLink side="outgoing" handOver={office.handOver} locale={locale} />
            ) : (
              office.state === "held" && (
                <div className="mt-3">
                  <BeginHandOver appointmentId={office.id} locale={locale} />
                </div>
              )
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type HandOverLinkProps = {
  side: "incoming" | "outgoing";
  handOver: { id: string; state: "open" | "half-signed" | "done" };
  locale: Locale;
};

function HandOverLink({ side, handOver: { id, state }, locale }: HandOverLinkProps) {
  const t = translator(locale, "coordinators");
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-sm">
      <Link href={`/${locale}/hand-over/${id}`} className="inline-block min-h-6">
        {t(`handOver.own.${side}`)}
      </Link>
      <Tag tone={state === "done" ? "ok" : "wait"}>{t(`handOver.state.${state}`)}</Tag>
    </p>
  );
}
