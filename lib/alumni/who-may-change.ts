import type { Scope } from "@/lib/platform/actor";
import type { Source } from "@/prisma/generated/enums";
import type { Part } from "./schema/record";

/** As much of a part as decides who may change it. */
export type Held = {
  unitId?: number | null;
  source?: Source;
  confirmedAt?: Date | null;
  alumnusId?: string;
};

/** Whether a change goes through, needs a reason, or is not the actor's to make. */
export type Freedom = "free" | "with-reason" | "own-unit-only" | "person-only";

/**
 * Who may change what. Degrees and affiliations belong to their unit's coordinator. What the person entered or
 * confirmed stays, unless the person changes it or the office gives a reason.
 * @param ownUnits units of the coordinator, former ones too; null: every unit.
 */
export function freedomToChange(
  part: Part | "person",
  held: Held,
  scope: Scope,
  ownUnits: ReadonlySet<number> | null,
): Freedom {
  const isOfUnit = part === "degree" || (part === "affiliation" && held.unitId != null);
  if (isOfUnit && ownUnits && !ownUnits.has(held.unitId ?? 0)) return "own-unit-only";
  const isPersons =
    part !== "degree" && part !== "affiliation" && (held.confirmedAt != null || held.source === "PERSON");
  const isOwn = scope.alumnusId !== null && held.alumnusId === scope.alumnusId;
  if (!isPersons || isOwn) return "free";
  return scope.reach === "some" ? "person-only" : "with-reason";
}
