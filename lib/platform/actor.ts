import { DomainError } from "./errors";
import type { Permission, Role } from "./policy";

/** A signed-in account with the roles and units in force at this request. */
export type UserActor = {
  readonly kind: "user";
  readonly sessionId: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly alumnusId: string | null;
  readonly roles: readonly Role[];
  /** The units in which the account holds an office today. */
  readonly unitIds: readonly number[];
  /** A second factor is owed and was not shown yet: until then there are no roles, units and record. */
  readonly awaitsSecondFactor: boolean;
  /** Confidentiality is to be promised for this year: until then every door is shut that the office opens. */
  readonly owesPromise: boolean;
};

/** The portal itself at work: a job, a command on the server, the sign-in. `onBehalfOf` caused it. */
export type SystemActor = { readonly kind: "system"; readonly name: string; readonly onBehalfOf?: string };

export type VisitorActor = { readonly kind: "visitor" };

export type Actor = UserActor | SystemActor | VisitorActor;

/** What the actor may reach under one permission: everything, figures only, or some units and the own record. */
export type Scope = {
  readonly reach: "all" | "system" | "figures" | "some";
  readonly unitIds: readonly number[];
  readonly alumnusId: string | null;
};

const NOTHING: Scope = { reach: "some", unitIds: [], alumnusId: null };

/**
 * The union of what the actor's roles give under a permission.
 * @throws DomainError unauthenticated for a visitor, forbidden for anyone else, when no role gives anything;
 * `second-factor` when it is only that which lacks, `promise-first` where the office is what opens.
 */
export function scopeOf(actor: Actor, can: Permission): Scope {
  if (actor.kind === "system") return { ...NOTHING, reach: "system" };
  const reaches = new Set(rolesOf(actor).flatMap((role) => can.reach[role] ?? []));
  if (reaches.size === 0) throw refusal(actor);
  if (owesPromiseFor(actor, can)) throw new DomainError("forbidden", "promise-first");
  if (reaches.has("all")) return { ...NOTHING, reach: "all" };
  if (reaches.has("figures")) return { ...NOTHING, reach: "figures" };
  if (actor.kind !== "user") return NOTHING;
  return {
    reach: "some",
    unitIds: reaches.has("units") ? actor.unitIds : [],
    alumnusId: reaches.has("self") ? actor.alumnusId : null,
  };
}

function rolesOf(actor: UserActor | VisitorActor): readonly Role[] {
  if (actor.kind === "visitor") return ["visitor"];
  return actor.awaitsSecondFactor ? ["halfway", "visitor"] : [...actor.roles, "account", "visitor"];
}

function refusal(actor: UserActor | VisitorActor): DomainError {
  if (actor.kind === "visitor") return new DomainError("unauthenticated");
  return new DomainError("forbidden", actor.awaitsSecondFactor ? "second-factor" : "forbidden");
}

/** Where officers promise confidentiality, without the language. */
export const PROMISE_PATH = "/me/office/promise";

/** Whether a door leads to the work of units, which an officer enters once confidentiality is promised. */
function owesPromiseFor(actor: Actor, { reach }: Permission): boolean {
  return (
    actor.kind === "user" && actor.owesPromise && reach.coordinator === "units" && reach.visitor === undefined
  );
}

/** Whether the actor has the permission at all: for what a page offers, never instead of a door. */
export function may(actor: Actor, can: Permission): boolean {
  try {
    scopeOf(actor, can);
    return true;
  } catch {
    return false;
  }
}
