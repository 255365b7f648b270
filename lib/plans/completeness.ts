import { type ItemContent, itemsOf, measuresOf, type PlanContent } from "./content";
import { ENDED, owesReason } from "./status";

/** What every item of a plan says before it is handed in. */
const OWED = ["owner", "startsOn", "endsOn", "expected"] as const;
export type Owed = (typeof OWED)[number];

/** Something that a plan lacks: of a measure, of an item, or of the whole. */
export type Missing =
  | { what: "measure"; measureId: string }
  | { what: "item"; itemId: string; fields: Owed[] }
  | { what: "visa" };

/** What a plan lacks before it can be handed in, in the plan's order. */
export function missingIn(content: PlanContent, { isVisaNeeded }: { isVisaNeeded: boolean }): Missing[] {
  const parts = measuresOf(content).flatMap((measure): Missing[] => {
    const isAnswered = measure.items.length > 0 || measure.skip !== null;
    const items = measure.items.flatMap((item): Missing[] => {
      const fields = owedBy(item);
      return fields.length > 0 ? [{ what: "item", itemId: item.id, fields }] : [];
    });
    return measure.isMandatory && !isAnswered ? [{ what: "measure", measureId: measure.id }] : items;
  });
  const hasVisa = content.visaName !== null && content.visaOn !== null;
  return isVisaNeeded && !hasVisa ? [...parts, { what: "visa" }] : parts;
}

function owedBy(item: ItemContent): Owed[] {
  const isOwned = item.ownerId !== null || item.ownerName !== null;
  return OWED.filter((field) => (field === "owner" ? !isOwned : !item[field]));
}

/** How far a plan is written: mandatory measures that are answered and items that say all they owe, of all of them. */
export function completeness(content: PlanContent): { done: number; all: number } {
  const lacking = missingIn(content, { isVisaNeeded: false }).length;
  const all = measuresOf(content).reduce(
    (sum, { isMandatory, items }) => sum + (items.length > 0 ? items.length : isMandatory ? 1 : 0),
    0,
  );
  return { done: all - lacking, all };
}

/** The items whose end a plan still owes before it can be closed. */
export function unfinishedIn(content: PlanContent): ItemContent[] {
  return itemsOf(content).filter(
    ({ status, outcome }) => !ENDED.includes(status) || (owesReason(status) && outcome === null),
  );
}
