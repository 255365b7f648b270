import { isMachine, mayCauseMail } from "@/lib/claims/stranger";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { findOwn } from "../queries/own";
import type { Application } from "../schema/programme";
import { assertUnit, insertAmbassador } from "./insert-ambassador";
import { mailAmbassador } from "./mail-ambassador";

/**
 * Applies to become an ambassador: under the account's name and address, or as a stranger. A stranger gets the same
 * answer whether the address is in the programme already or not; machines and too many requests get it, too.
 * @throws DomainError invalid, fields `name`, `email`, `unitId`; conflict `already-ambassador` for an account
 */
export async function applyToServe(asked: Ctx, input: Application, address: string): Promise<void> {
  const { website, shown, name, email, ...facts } = input;
  await assertUnit(asked, facts.unitId);
  const { actor } = asked;
  if (actor.kind === "user") {
    const own = await findOwn(asked);
    if (own?.isOpen) throw new DomainError("conflict", "already-ambassador");
    const id = newId(asked.now.getTime());
    await noteApplied(asked, id, facts.unitId);
    const system = await asSystem(asked, "ambassadors");
    const made = await insertAmbassador(system, {
      ...{ ...facts, id, name: actor.name, email: actor.email, status: "APPLIED" },
      ...{ userId: actor.userId, alumnusId: actor.alumnusId, byId: actor.userId },
    });
    if (!made) throw new DomainError("conflict", "already-ambassador");
    return mailAmbassador(system, made, "applied");
  }
  if (!name || !email)
    throw new DomainError("invalid", "invalid", {
      ...(name ? {} : { name: "required" }),
      ...(email ? {} : { email: "required" }),
    });
  if (isMachine(asked, { website, shown })) return;
  const system = await asSystem(asked, "ambassadors");
  if (!(await mayCauseMail(system, email.key, address))) return;
  const id = newId(asked.now.getTime());
  const made = await insertAmbassador(system, {
    ...{ ...facts, id, name, email: email.key, status: "APPLIED" },
    ...{ userId: null, alumnusId: null, byId: null },
  });
  if (!made) return;
  await noteApplied(system, id, facts.unitId);
  await mailAmbassador(system, made, "applied");
}

function noteApplied(ctx: Ctx, id: string, unitId: number | null): Promise<void> {
  const unitIds = unitId === null ? [] : [unitId];
  return audit(ctx, { action: "ambassador.applied", subject: "ambassador", subjectId: id, unitIds });
}
