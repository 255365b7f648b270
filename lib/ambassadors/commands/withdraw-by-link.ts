import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { findByLink } from "../queries/find-by-link";
import { nextStatus } from "../status";
import { recordStep, unitsOf } from "./record-step";

/** Somebody who was named or invited does not want to: by the link of the mail, without an account. */
export async function withdrawByLink(asked: Ctx, token: string): Promise<void> {
  const found = await findByLink(asked, token);
  if (!found) throw notFound();
  const to = nextStatus(found.status, "withdraw", "person");
  if (!to) throw new DomainError("conflict", "stale");
  const system = await asSystem(asked, "ambassadors");
  await audit(system, {
    action: "ambassador.withdraw",
    subject: "ambassador",
    subjectId: found.id,
    unitIds: unitsOf(found),
    changes: { status: [found.status, to] },
  });
  await recordStep(system, found, {
    to,
    byId: found.userId,
    data: { endedAt: asked.now, tokenHash: null },
  });
}
