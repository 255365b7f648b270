import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import { newId } from "@/lib/platform/new-id";

/** Begins a comparison of all records in the background, unless one is at work. @returns its id */
export async function startScan(asked: Ctx): Promise<string> {
  const startedById = asked.actor.kind === "user" ? asked.actor.userId : null;
  const ctx = asked.actor.kind === "user" ? await asSystem(asked, "matching") : asked;
  const [begun] = await ctx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO duplicate_scan (id, started_by_id, started_at) VALUES (${newId()}::uuid, ${startedById}::uuid, ${ctx.now})
    ON CONFLICT DO NOTHING RETURNING id`;
  if (!begun) {
    const running = await ctx.db.duplicateScan.findFirstOrThrow({ where: { status: "RUNNING" } });
    return running.id;
  }
  await audit(asked, { action: "duplicate.scan-begun", subject: "duplicate-scan", subjectId: begun.id });
  await enqueue(ctx, "scan-duplicates", { scanId: begun.id });
  return begun.id;
}
