import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatInteger } from "@/lib/format/numbers";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type FieldDifference, type ItemDifference, isSame, type PlanDifference } from "@/lib/plans/compare";
import { measuresOf, type PlanContent } from "@/lib/plans/content";

const TONES = { added: "ok", removed: "late", changed: "brass", moved: "brass" } as const;

type DifferencesProps = { difference: PlanDifference; content: PlanContent; locale: Locale };

/** What a later version of a plan has that an earlier one had not. */
export function Differences({ difference, content, locale }: DifferencesProps) {
  const t = translator(locale, "plans");
  const measureName = (id: string) =>
    localized(measuresOf(content).find((measure) => measure.id === id)?.names, locale);
  if (isSame(difference)) return <p className="px-5 pb-5 text-sm text-ink-2">{t("compare.same")}</p>;
  return (
    <ul>
      {difference.visa && (
        <li className="border-t px-5 py-3.5">
          <p className="font-strong">{t("facts.visa")}</p>
          <BeforeAfter before={difference.visa.before} after={difference.visa.after} locale={locale} />
        </li>
      )}
      {difference.skips.map(({ measureId, before, after }) => (
        <li key={measureId} className="border-t px-5 py-3.5">
          <p className="eyebrow">{measureName(measureId)}</p>
          <p className="text-sm text-ink-2">{t("skip.because")}</p>
          <BeforeAfter before={before} after={after} locale={locale} />
        </li>
      ))}
      {difference.items.map((item) => (
        <ChangedItem
          key={item.item.id}
          difference={item}
          measure={measureName(item.measureId)}
          locale={locale}
        />
      ))}
    </ul>
  );
}

type ChangedItemProps = { difference: ItemDifference; measure: string; locale: Locale };

function ChangedItem({ difference, measure, locale }: ChangedItemProps) {
  const t = translator(locale, "plans");
  const { kind, item } = difference;
  return (
    <li className="border-t px-5 py-3.5">
      <p className="eyebrow">{measure}</p>
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className={kind === "removed" ? "font-strong line-through" : "font-strong"}>{item.title}</span>
        <Tag tone={TONES[kind]}>{t(`compare.${kind}`)}</Tag>
      </p>
      {"fields" in difference && <FieldDifferences fields={difference.fields} locale={locale} />}
    </li>
  );
}

type FieldDifferencesProps = {
  fields: readonly FieldDifference[];
  /** The names of the measures that it goes between. */
  measure?: { was: string; is: string } | undefined;
  locale: Locale;
};

/** Fields of an item in both versions. */
export function FieldDifferences({ fields, measure, locale }: FieldDifferencesProps) {
  const t = translator(locale, "plans");
  return (
    <dl className="mt-1.5 grid gap-y-1.5 text-sm sm:grid-cols-[9rem_1fr] sm:gap-x-4">
      {measure && (
        <div className="contents">
          <dt className="text-ink-3">{t("fields.measureId")}</dt>
          <dd className="min-w-0">
            <BeforeAfter before={measure.was} after={measure.is} locale={locale} />
          </dd>
        </div>
      )}
      {fields.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-ink-3">{t(`fields.${field}`)}</dt>
          <dd className="min-w-0">
            <BeforeAfter before={shown(before, locale)} after={shown(after, locale)} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function BeforeAfter({
  before,
  after,
  locale,
}: {
  before: string | null;
  after: string | null;
  locale: Locale;
}) {
  const t = translator(locale, "plans");
  return (
    <span className="block whitespace-pre-line">
      {before && (
        <del className="text-ink-3">
          <span className="sr-only">{t("compare.before")}: </span>
          {before}
        </del>
      )}
      {before && after && " → "}
      {after ? (
        <ins className="rounded-sm bg-brass-soft px-0.5 no-underline">
          <span className="sr-only">{t("compare.after")}: </span>
          {after}
        </ins>
      ) : (
        <span className="text-ink-3"> {t("compare.nothing")}</span>
      )}
    </span>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function shown(value: FieldDifference["before"], locale: Locale): string | null {
  if (value === null) return null;
  if (typeof value === "boolean") return translator(locale, "plans")(`visibility.${value ? "yes" : "no"}`);
  if (typeof value === "number") return formatInteger(value, locale);
  if (typeof value === "object") return formatMoney(value.minor, { locale, currency: value.currency });
  return DAY.test(value) ? formatDate(value, { locale }) : value;
}
