import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import type { Stored } from "@/lib/platform/storage";
import type { ImportStatus, RowDecision } from "@/prisma/generated/enums";
import { checkHeader } from "./file/columns";
import { isDateField } from "./file/fields";
import { mayPass, readProblem } from "./file/file-problem";
import type { FileSample } from "./file/file-sample";
import type { ChosenOptions } from "./file/read-options";
import type { ImportOptions, Plan } from "./plan";
import { countOpenRows } from "./queries";
import { type ImportMove, nextStatus } from "./status";

export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_ROWS = 500_000;

/**
 * Registers an uploaded file for a unit (null: the whole university) and has it looked at.
 * @throws DomainError not-found when the unit is not the actor's.
 */
export async function createImport(
  ctx: Ctx,
  file: Stored & { fileName: string },
  unitId: number | null,
): Promise<string> {
  const isMine = ctx.scope.reach === "some" ? unitId !== null && ctx.scope.unitIds.includes(unitId) : true;
  if (!isMine) throw notFound();
  const created = await ctx.db.import.create({
    data: {
      unitId,
      fileName: file.fileName,
      storageKey: file.key,
      byteSize: file.byteSize,
      sha256: file.sha256,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
      createdAt: ctx.now,
    },
  });
  await audit(ctx, {
    action: "import.uploaded",
    subject: "import",
    subjectId: created.id,
    unitIds: unitId ? [unitId] : [],
    importId: created.id,
  });
  await enqueue(ctx, "analyse-import", { importId: created.id }, { key: jobKey(created.id), maxAttempts: 3 });
  return created.id;
}

/** The File step: reads the file anew with what the person chose; the mapping starts over. */
export async function chooseReading(
  ctx: Ctx,
  id: string,
  version: number,
  chosen: ChosenOptions,
): Promise<void> {
  const { sample } = await move(ctx, id, "analyse", version);
  await ctx.db.import.update({
    where: { id },
    data: {
      options: { chosen: { ...chosen } } as Prisma.InputJsonObject,
      sample: (sample ?? Prisma.JsonNull) as Prisma.InputJsonValue,
    },
  });
  await enqueue(ctx, "analyse-import", { importId: id }, { key: jobKey(id), maxAttempts: 3 });
}

/**
 * Begins again with the stored file, as it was to be read.
 * @throws DomainError conflict when the file itself was refused: it would be again.
 */
export async function retryImport(ctx: Ctx, id: string, version: number): Promise<void> {
  const { problem } = await move(ctx, id, "retry", version);
  if (!mayPass(readProblem(problem).code)) throw new DomainError("conflict");
  await enqueue(ctx, "analyse-import", { importId: id }, { key: jobKey(id), maxAttempts: 3 });
}

/**
 * The Columns step: keeps the plan, for this unit's next list with the same header too, and starts the dry run.
 * @throws DomainError invalid with the first thing that the header lacks, or with the columns (`column-3`, `order-3`)
 * that repeat a field or whose dates nobody gave an order.
 */
export async function choosePlan(ctx: Ctx, id: string, version: number, plan: Plan): Promise<void> {
  const found = await getImportForChange(ctx, id);
  const sample = found.sample as FileSample | null;
  if (!sample) throw new DomainError("conflict");
  const problem = checkHeader(sample.header, plan.mapping, [
    "graduationYear",
    ...(found.unitId === null ? [] : (["unit"] as const)),
  ])[0];
  if (problem) throw new DomainError("invalid", `header-${problem.code}`);
  const fields = { ...fieldsChosenTwice(plan), ...openDates(plan, sample) };
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "invalid", fields);
  const dropColumns = plan.mapping.flatMap((field, column) => (field === "nationalId" ? [column] : []));
  const options: ImportOptions = {
    read: { ...sample.options, dropColumns: [...new Set([...sample.options.dropColumns, ...dropColumns])] },
    plan,
  };
  await move(ctx, id, "dryRun", version, { plan });
  await ctx.db.importRow.deleteMany({ where: { importId: id } });
  await ctx.db.import.update({
    where: { id },
    data: {
      options: options as Prisma.InputJsonObject,
      counts: {},
      doneCount: 0,
      rowCount: sample.rowCount,
      problem: null,
    },
  });
  await rememberMapping(ctx, found.unitId, sample.header, plan);
  await enqueue(ctx, "dry-run-import", { importId: id }, { key: jobKey(id) });
}

/**
 * One row that may be about a recorded person: what the person at the screen decided.
 * @throws DomainError not-found when there is no such row, or its record is another faculty's: the office decides that.
 */
export async function decideRow(ctx: Ctx, id: string, row: number, decision: RowDecision): Promise<void> {
  const asked = await ctx.db.importRow.findUnique({
    where: { importId_row: { importId: id, row } },
    select: { alumnusId: true },
  });
  const isInReach =
    asked?.alumnusId && (await ctx.db.alumnus.count({ where: { id: asked.alumnusId } })) === 1;
  if (!isInReach) throw notFound();
  const { count } = await ctx.db.importRow.updateMany({
    where: {
      importId: id,
      row,
      class: "AMBIGUOUS",
      appliedAt: null,
      import: { status: { in: ["DRY_RUN", "APPLIED"] } },
    },
    data: { decision },
  });
  if (count !== 1) throw notFound();
  await audit(ctx, {
    action: "import.row-decided",
    subject: "import",
    subjectId: id,
    importId: id,
    changes: { [`row ${row}`]: [null, decision] },
  });
}

/** Applies what the review shows. May be asked again after later decisions. */
export async function startApply(ctx: Ctx, id: string, version: number): Promise<void> {
  await move(ctx, id, "apply", version);
  const { ready } = await countOpenRows(ctx, id);
  await ctx.db.import.update({ where: { id }, data: { rowCount: ready, doneCount: 0 } });
  await enqueue(ctx, "apply-import", { importId: id }, { key: jobKey(id), maxAttempts: 25 });
}

/** Takes the whole import back. */
export async function startUndo(ctx: Ctx, id: string, version: number): Promise<void> {
  if ((await getImportForChange(ctx, id)).sweptAt) throw new DomainError("conflict");
  await move(ctx, id, "undo", version);
  const rowCount = await ctx.db.importRow.count({ where: { importId: id, appliedAt: { not: null } } });
  await ctx.db.import.update({ where: { id }, data: { rowCount, doneCount: 0 } });
  await enqueue(ctx, "undo-import", { importId: id }, { key: jobKey(id), maxAttempts: 25 });
}

/** Throws an import away before anything was changed. */
export async function cancelImport(ctx: Ctx, id: string, version: number): Promise<void> {
  await move(ctx, id, "cancel", version);
  await ctx.db.importRow.deleteMany({ where: { importId: id } });
}

/** A state's change by the table of moves, with the optimistic lock and the audit. */
async function move(ctx: Ctx, id: string, by: ImportMove, version: number, changes: object = {}) {
  const found = await getImportForChange(ctx, id);
  const status = nextStatus(found.status, by);
  if (!status) throw new DomainError("conflict");
  const { count } = await ctx.db.import.updateMany({
    where: { id, version, status: found.status },
    data: { status, version: version + 1 },
  });
  if (count !== 1) throw new DomainError("conflict", "stale");
  await audit(ctx, {
    action: `import.${HAPPENED[by]}`,
    subject: "import",
    subjectId: id,
    unitIds: found.unitId ? [found.unitId] : [],
    importId: id,
    changes: {
      status: [found.status, status] as [ImportStatus, ImportStatus],
      ...Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, [null, value] as const])),
    },
  });
  return found;
}

const HAPPENED: Record<ImportMove, string> = {
  analyse: "read-anew",
  retry: "read-anew",
  dryRun: "planned",
  apply: "applied",
  undo: "undone",
  cancel: "cancelled",
};
const jobKey = (id: string) => `import:${id}`;

async function getImportForChange(ctx: Ctx, id: string) {
  const found = await ctx.db.import.findUnique({ where: { id } });
  if (!found) throw notFound();
  return found;
}

function fieldsChosenTwice({ mapping }: Plan): Record<string, string> {
  const repeated = mapping.flatMap((field, column) =>
    field && field !== "nationalId" && mapping.indexOf(field) < column
      ? [[`column-${column}`, "taken"] as const]
      : [],
  );
  return Object.fromEntries(repeated);
}

/** Dates that could be read in two ways are asked about, never guessed. */
function openDates({ mapping, dateOrders }: Plan, { dateColumns }: FileSample): Record<string, string> {
  const open = dateColumns.filter(
    ({ column, order }) =>
      order === "ambiguous" && isDateField(mapping[column] ?? null) && !dateOrders[column],
  );
  return Object.fromEntries(open.map(({ column }) => [`order-${column}`, "ambiguous"]));
}

/** Whom the list is of is asked again: students and graduates of a faculty come under the same header. */
async function rememberMapping(
  ctx: Ctx,
  unitId: number | null,
  columns: readonly string[],
  { people: _, ...mapping }: Plan,
) {
  const header = columns.join("\t");
  const kept = { mapping, updatedAt: ctx.now };
  const { count } = await ctx.db.importMapping.updateMany({ where: { unitId, header }, data: kept });
  // Of two who confirm the same header at once, the first is remembered.
  if (count === 0)
    await ctx.db.importMapping.createMany({ data: [{ unitId, header, ...kept }], skipDuplicates: true });
}
