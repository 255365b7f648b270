import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Ambassador } from "@/prisma/generated/client";
import { nextStatus } from "../status";
import { termEnd } from "../terms";
import { mailAmbassador } from "./mail-ambassador";
import { recordStep, unitsOf } from "./record-step";

/** The portal begins the term of somebody who signed, and welcomes the person. */
export async function beginTerm(system: Ctx, signed: Ambassador, day: Date): Promise<void> {
  const to = nextStatus(signed.status, "begin", "portal");
  if (!to) throw new DomainError("conflict", "stale");
  const startsOn = signed.startsOn ?? day;
  const data = { startsOn, endsOn: termEnd(startsOn) };
  await audit(system, {
    action: "ambassador.begin",
    subject: "ambassador",
    subjectId: signed.id,
    unitIds: unitsOf(signed),
    changes: { status: [signed.status, to] },
  });
  const serving = await recordStep(system, signed, { to, byId: null, data });
  await mailAmbassador(system, serving, "welcome");
}
