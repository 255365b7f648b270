import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { localizedField } from "@/lib/platform/input/localized";
import type { SentValues } from "@/lib/platform/stored-version";
import type { PlanItemStatus } from "@/prisma/generated/enums";
import type { PlannedItem } from "./content";
import { CURRENCIES } from "./schema";

const EMPTY: PlannedItem = {
  title: "",
  description: null,
  audience: null,
  ownerId: null,
  ownerName: null,
  startsOn: null,
  endsOn: null,
  expected: null,
  indicator: null,
  peopleCount: null,
  hoursCount: null,
  amountMinor: null,
  currency: null,
  isPublic: false,
};

/** The fields of an item; of a new one when nothing is given. */
export function valuesOfItem(item: PlannedItem = EMPTY): SentValues {
  const { amountMinor, ownerId, ownerName, isPublic, ...fields } = item;
  const texts = Object.entries(fields).map(([name, value]) => [name, value === null ? "" : String(value)]);
  return {
    ...Object.fromEntries(texts),
    ownerId: ownerId ?? "",
    ownerName: ownerId ? "" : (ownerName ?? ""),
    amount: amountMinor === null ? "" : (amountMinor / 100).toFixed(amountMinor % 100 === 0 ? 0 : 2),
    currency: item.currency ?? CURRENCIES[0],
    isPublic: isPublic ? "yes" : "no",
  };
}

type Progress = {
  status: PlanItemStatus;
  percent: number;
  reachedCount: number | null;
  outcome: string | null;
};

/** The fields that tell how far an item is. */
export function valuesOfProgress({ status, percent, reachedCount, outcome }: Progress): SentValues {
  return {
    status,
    percent: String(percent),
    reachedCount: reachedCount === null ? "" : String(reachedCount),
    outcome: outcome ?? "",
  };
}

/** The fields of what the public reads of a plan. */
export function valuesOfSummary(plan: { summary: unknown; isSummaryPublic: boolean }): SentValues {
  const texts = (plan.summary ?? {}) as LocalizedText;
  const languages = Object.keys(LOCALES) as Locale[];
  return {
    ...Object.fromEntries(
      languages.map((locale) => [localizedField("summary", locale), texts[locale] ?? ""]),
    ),
    isPublic: plan.isSummaryPublic ? "yes" : "no",
  };
}
