import { isLocale } from "@/lib/i18n/locales";
import { findActorOfAccount } from "@/lib/people/account-actor";
import type { UserActor } from "@/lib/platform/actor";
import { audit } from "@/lib/platform/audit";
import { withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { removeStored, store } from "@/lib/platform/storage";
import type { Export } from "@/prisma/generated/client";
import { alumniPolicy } from "../policy";
import { listAlumni } from "../queries/list-alumni";
import type { ExportFormat } from "../schema/export";
import { parseListQuery } from "../schema/list";
import { BATCH } from "./limits";
import { exportCells, readLines } from "./rows";
import { exportFile } from "./write-file";

const MOST_BYTES = 2_000_000_000;
const LONG = { timeout: 120_000 };

/**
 * Makes the file of an export with the reach that its maker has now, batch by batch; how far it is stands on the
 * export. Run again after a break it starts anew.
 */
export async function makeExport(exportId: string, signal: AbortSignal): Promise<void> {
  const order = await withSystemCtx("export", (ctx) => ctx.db.export.findUnique({ where: { id: exportId } }));
  if (order?.status !== "QUEUED" || order.approval === "WAITING" || order.approval === "REFUSED") return;
  try {
    const maker = await withSystemCtx("export", (ctx) => findActorOfAccount(ctx, order.userId));
    if (!maker) throw notFound();
    const written = { people: 0 };
    const file = await exportFile(order.format as ExportFormat, linesOf(order, maker, written, signal));
    const { key } = await store(file, MOST_BYTES);
    await finish(maker, exportId, key, written.people);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === "busy") throw error;
    await setExport(exportId, { status: "FAILED" });
  }
}

async function* linesOf(
  { id, query, mostPeople }: Export,
  maker: UserActor,
  written: { people: number },
  signal: AbortSignal,
) {
  const locale = isLocale(maker.locale) ? maker.locale : "en";
  let after: string | undefined;
  do {
    signal.throwIfAborted();
    const search = { ...parseListQuery(query), after };
    const batch = await withCtx(
      maker,
      alumniPolicy.export,
      async (ctx) => {
        const page = await listAlumni(ctx, search, locale, BATCH);
        return { ...page, lines: await readLines(ctx, page.ids) };
      },
      LONG,
    );
    written.people += batch.ids.length;
    // What was asked for was allowed for so many: more would have needed a proof, or a second person.
    if (mostPeople !== null && written.people > mostPeople) throw new DomainError("conflict", "export-grew");
    for (const line of batch.lines) yield exportCells(line);
    await setExport(id, { rowCount: written.people });
    after = batch.after;
  } while (after);
}

/** The trail of what was read, D15: who took how many people's data out, why and by which list. */
async function finish(maker: UserActor, exportId: string, storageKey: string, people: number): Promise<void> {
  try {
    await withCtx(maker, alumniPolicy.export, async (ctx) => {
      const data = { status: "READY" as const, storageKey, rowCount: people, finishedAt: ctx.now };
      await ctx.db.export.update({ where: { id: exportId }, data });
      await audit(ctx, {
        action: "alumni.exported",
        subject: "export",
        subjectId: exportId,
        unitIds: ctx.scope.unitIds,
        changes: { people: [null, people] },
      });
    });
  } catch (error) {
    await removeStored(storageKey);
    throw error;
  }
}

function setExport(id: string, data: { status?: "FAILED"; rowCount?: number }): Promise<unknown> {
  return withSystemCtx("export", (ctx) => ctx.db.export.update({ where: { id }, data }));
}
