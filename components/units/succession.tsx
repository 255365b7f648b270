import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { UnitPage } from "@/lib/units/queries";

type SuccessionProps = {
  unit: Pick<UnitPage, "predecessors" | "successors" | "validTo">;
  unitHref: (code: string) => string;
  locale: Locale;
};

/** Where a unit came from and what came of it, in sentences. Renders nothing for a unit that always was and is. */
export function Succession({
  unit: { predecessors, successors, validTo },
  unitHref,
  locale,
}: SuccessionProps) {
  const t = translator(locale, "units");
  const isClosed = validTo !== null && successors.length === 0;
  if (predecessors.length + successors.length === 0 && !isClosed) return null;
  const link = ({ code, name }: { code: string; name: string }) => (
    <Link key={code} href={unitHref(code)}>
      {name}
    </Link>
  );
  return (
    <ul className="grid gap-2.5">
      {grouped(successors).map(({ kind, effectiveOn, act, units }) => (
        <li key={`to ${effectiveOn.toISOString()}`}>
          {t.rich(`history.${kind}_INTO`, {
            day: formatDate(effectiveOn, { locale }),
            units: () => listed(units.map(link), locale),
          })}
          <Act act={act} label={t("act")} />
        </li>
      ))}
      {isClosed && <li>{t("history.ENDED", { day: formatDate(validTo, { locale }) })}</li>}
      {grouped(predecessors).map(({ kind, effectiveOn, act, units }) => (
        <li key={`from ${effectiveOn.toISOString()} ${kind}`}>
          {t.rich(`history.${kind}_FROM`, {
            day: formatDate(effectiveOn, { locale }),
            units: () => listed(units.map(link), locale),
          })}
          <Act act={act} label={t("act")} />
        </li>
      ))}
    </ul>
  );
}

function Act({ act, label }: { act: string | null; label: string }) {
  return act && <span className="text-ink-3"> ({`${label} ${act}`})</span>;
}

type Step = UnitPage["predecessors"][number];

/** Units that came or went on one day by one act belong into one sentence. */
function grouped(steps: readonly Step[]) {
  const keyOf = ({ kind, effectiveOn, act }: Step) => `${kind} ${effectiveOn.toISOString()} ${act}`;
  return [...new Set(steps.map(keyOf))].flatMap((key) => {
    const units = steps.filter((step) => keyOf(step) === key);
    const [first] = units;
    return first ? [{ kind: first.kind, effectiveOn: first.effectiveOn, act: first.act, units }] : [];
  });
}

/** "A, B and C" with the commas and the "and" of the language. */
function listed(items: readonly ReactNode[], locale: Locale): ReactNode {
  const parts = new Intl.ListFormat(locale).formatToParts(items.map((_, index) => String(index)));
  return parts.map(({ type, value }) => (type === "element" ? items[Number(value)] : value));
}
