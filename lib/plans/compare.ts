import { type ItemContent, itemsOf, measuresOf, type PlanContent, type PlannedItem } from "./content";

/** The fields of an item that two versions may differ in, in the order in which they are shown. */
const COMPARED = [
  "title",
  "description",
  "audience",
  "owner",
  "startsOn",
  "endsOn",
  "expected",
  "indicator",
  "peopleCount",
  "hoursCount",
  "amount",
  "isPublic",
] as const;
export type ComparedField = (typeof COMPARED)[number];

/** A value as both versions have it: what people read is made of it elsewhere. */
type Value = string | number | boolean | null | { minor: number; currency: string };
export type FieldDifference = { field: ComparedField; before: Value; after: Value };

export type ItemDifference =
  | { kind: "added"; measureId: string; item: ItemContent }
  | { kind: "removed"; measureId: string; item: ItemContent }
  | { kind: "moved"; measureId: string; item: ItemContent; fields: FieldDifference[] }
  | { kind: "changed"; measureId: string; item: ItemContent; fields: FieldDifference[] };

export type PlanDifference = {
  items: ItemDifference[];
  /** Measures whose "not this year because" is another one. */
  skips: { measureId: string; before: string | null; after: string | null }[];
  visa: { before: string | null; after: string | null } | null;
};

/** What a later version of a plan has that an earlier one had not, in the later one's order; what went comes last. */
export function comparePlans(before: PlanContent, after: PlanContent): PlanDifference {
  const measureOf = new Map(
    [...measuresOf(before), ...measuresOf(after)].flatMap(({ id, items }) => items.map((item) => [item, id])),
  );
  const earlier = new Map(itemsOf(before).map((item) => [item.id, item]));
  const later = new Map(itemsOf(after).map((item) => [item.id, item]));
  const kept = [...later.values()].flatMap((item): ItemDifference[] => {
    const was = earlier.get(item.id);
    const measureId = measureOf.get(item) ?? "";
    if (!was) return [{ kind: "added", measureId, item }];
    const fields = compareItems(was, item);
    if (measureOf.get(was) !== measureId) return [{ kind: "moved", measureId, item, fields }];
    return fields.length > 0 ? [{ kind: "changed", measureId, item, fields }] : [];
  });
  const gone = [...earlier.values()]
    .filter(({ id }) => !later.has(id))
    .map((item): ItemDifference => ({ kind: "removed", measureId: measureOf.get(item) ?? "", item }));
  const visa = { before: visaOf(before), after: visaOf(after) };
  return {
    items: [...kept, ...gone],
    skips: compareSkips(before, after),
    visa: visa.before === visa.after ? null : visa,
  };
}

export function isSame({ items, skips, visa }: PlanDifference): boolean {
  return items.length === 0 && skips.length === 0 && visa === null;
}

/** The fields in which two versions of an item differ. */
export function compareItems(before: PlannedItem, after: PlannedItem): FieldDifference[] {
  return COMPARED.flatMap((field) => {
    const [was, is] = [comparedValue(before, field), comparedValue(after, field)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }];
  });
}

function comparedValue(item: PlannedItem, field: ComparedField): Value {
  if (field === "owner") return item.ownerName;
  if (field !== "amount") return item[field];
  const { amountMinor, currency } = item;
  return amountMinor === null || currency === null ? null : { minor: amountMinor, currency };
}

function compareSkips(before: PlanContent, after: PlanContent): PlanDifference["skips"] {
  const earlier = new Map(measuresOf(before).map(({ id, skip }) => [id, skip]));
  return measuresOf(after).flatMap(({ id, skip }) => {
    const was = earlier.get(id) ?? null;
    return was === skip ? [] : [{ measureId: id, before: was, after: skip }];
  });
}

const visaOf = ({ visaName, visaOn }: PlanContent) =>
  visaName === null ? null : [visaName, visaOn].filter(Boolean).join(", ");
