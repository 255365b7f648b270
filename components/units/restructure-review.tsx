import { Building2, CalendarX2, Eye, FileBadge, FolderTree } from "lucide-react";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RestructuringPlan } from "@/lib/units/restructuring";

/** What a merger, a split or a closing will change, line by line, before anything does. */
export function RestructureReview({ plan, locale }: { plan: RestructuringPlan; locale: Locale }) {
  const t = translator(locale, "units");
  const list = (names: readonly string[]) => new Intl.ListFormat(locale).format(names);
  const ending = list(plan.ending.map(({ name }) => name));
  const successors = [...plan.going, ...plan.beginning.map((unit) => ({ ...unit, coordinator: null }))];
  const day = formatDate(plan.lastDay, { locale });
  return (
    <ul className="grid gap-4">
      <Line icon={<Building2 />}>
        {t("review.ends", { units: ending, count: plan.ending.length, day })}
        {plan.beginning.map(({ code, name }) => (
          <span key={code} className="block">
            {t("review.begins", { unit: name, code })}
          </span>
        ))}
      </Line>
      <Line icon={<Eye />}>
        {t("review.records", { count: plan.records })}
        {successors.map(({ code, name, coordinator }) => (
          <span key={code} className="mt-1 flex flex-wrap items-baseline gap-x-2">
            <span className="font-strong">{name}</span>
            {coordinator ?? <Tag tone="late">{t("review.nobody")}</Tag>}
          </span>
        ))}
      </Line>
      <Line icon={<FileBadge />}>{t("review.degrees")}</Line>
      {plan.appointments.length > 0 && (
        <Line icon={<CalendarX2 />}>
          {t("review.offices", {
            count: plan.appointments.length,
            names: list(plan.appointments.map(({ user }) => user.name)),
          })}
        </Line>
      )}
      {plan.parts > 0 && (
        <Line icon={<FolderTree />}>
          {t("review.parts", { count: plan.parts, unit: successors[0]?.name ?? "" })}
        </Line>
      )}
    </ul>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[1rem_1fr] gap-x-3.5 border-t pt-4 first:border-0 first:pt-0">
      <span aria-hidden="true" className="pt-0.5 text-ink-3">
        {icon}
      </span>
      <div>{children}</div>
    </li>
  );
}
