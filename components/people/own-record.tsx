import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/format/dates";
import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";
import type { OwnRecord as Known } from "@/lib/people/queries/find-own-record";
import type { Source } from "@/prisma/generated/enums";

type OwnRecordProps = { record: Known; zone: string; locale: Locale };

/** All that the university knows about the reader, each line with where it came from and when. */
export function OwnRecord({ record, zone, locale }: OwnRecordProps) {
  const t = translator(locale, "people");
  const format = formatter(locale, zone);
  const origin = ({ source, createdAt }: { source: Source; createdAt: Date }) =>
    `${t(`me.sources.${source}`)}, ${format.dateTime(createdAt, { dateStyle: "medium" })}`;
  const birth =
    record.birthOn && formatDate(record.birthOn, { locale, precision: record.birthPrecision ?? "DAY" });
  return (
    <div className="grid gap-6">
      <Card title={t("me.names")}>
        <Lines>
          {record.names.map((name) => (
            <Line key={name.id} label={t(`me.nameKinds.${name.kind}`)} origin={origin(name)}>
              {displayName(name, { locale })}
            </Line>
          ))}
          {birth && (
            <Line label={t("me.birth")} origin={origin(record)}>
              {birth}
            </Line>
          )}
        </Lines>
      </Card>
      <Card title={t("me.degrees")}>
        <Lines empty={t("me.noDegrees")}>
          {record.degrees.map((degree) => (
            <Line key={degree.id} label={degree.graduationYear ?? t("me.noYear")} origin={origin(degree)}>
              {degree.programme ?? (degree.level && t(`me.levels.${degree.level}`)) ?? degree.unitNameAtTime}
              <span className="block text-sm text-ink-2">
                {[degree.programme && degree.level && t(`me.levels.${degree.level}`), degree.unitNameAtTime]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </Line>
          ))}
        </Lines>
      </Card>
      <Card title={t("me.contacts")}>
        <Lines empty={t("me.noContacts")}>
          {record.contactPoints.map((point) => (
            <Line key={point.id} label={t(`me.contactKinds.${point.kind}`)} origin={origin(point)}>
              <span className="wrap-anywhere">{point.typed ?? point.value}</span>
            </Line>
          ))}
        </Lines>
      </Card>
      {record.employments.length > 0 && (
        <Card title={t("me.work")}>
          <Lines>
            {record.employments.map((job) => (
              <Line key={job.id} label={job.position ?? t("me.employer")} origin={origin(job)}>
                {job.employer ?? "–"}
              </Line>
            ))}
          </Lines>
        </Card>
      )}
    </div>
  );
}

function Lines({ empty, children }: { empty?: string; children: ReactNode }) {
  const isEmpty = Array.isArray(children) && children.flat().filter(Boolean).length === 0;
  return isEmpty ? <p className="text-sm text-ink-2">{empty}</p> : <dl>{children}</dl>;
}

function Line({ label, origin, children }: { label: ReactNode; origin: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 border-t py-2.5 first:border-0 first:pt-0 last:pb-0 sm:grid-cols-[9rem_1fr_auto] sm:items-baseline">
      <dt className="num text-sm text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
      <dd className="text-xs text-ink-3 sm:text-end">{origin}</dd>
    </div>
  );
}
