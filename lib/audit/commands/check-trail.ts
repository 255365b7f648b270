import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { Head } from "../chain";
import { type Verification, verifyTrail } from "../verify";

/** Verifies the trail and writes into it what came out: an entry for each broken day, and one that it was done. */
export async function checkTrail(ctx: Ctx, heads: readonly Head[]): Promise<Verification> {
  const verification = await verifyTrail(ctx, heads);
  const { breaks, days, entries, unsealed, erased } = verification;
  const broken = [...new Set(breaks.map(({ day }) => day ?? "open"))].sort();
  await audit(
    ctx,
    ...broken.map((day) => ({ action: "audit.found-broken", subject: "audit", subjectId: day })),
    {
      action: "audit.verified",
      subject: "audit",
      changes: {
        days: [null, days],
        entries: [null, entries + unsealed],
        erased: [null, erased],
        breaks: [null, breaks.length],
      },
    },
  );
  return verification;
}
