import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { suggestPlan } from "@/lib/imports/analyse";
import { choosePlan, chooseReading, createImport, MAX_FILE_BYTES, startApply } from "@/lib/imports/commands";
import { FIELDS } from "@/lib/imports/file/fields";
import type { FileSample } from "@/lib/imports/file/file-sample";
import { importJobs } from "@/lib/imports/jobs";
import { PEOPLE, type Plan } from "@/lib/imports/plan";
import { eachResultRow, getImport } from "@/lib/imports/queries";
import { AT_WORK } from "@/lib/imports/status";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { store } from "@/lib/platform/storage";
import { runWorker } from "@/lib/platform/worker";

const OPTIONS = {
  unit: { type: "string" },
  sheet: { type: "string" },
  mapping: { type: "string" },
  apply: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** A mapping file: the field of each column by its name, the order of dates where the file does not prove it, who they are. */
const mappingFile = z.object({
  columns: z.record(z.string(), z.enum(FIELDS).nullable()),
  dateOrders: z.record(z.string(), z.enum(["DMY", "MDY", "YMD"])).default({}),
  nameOrder: z.enum(["family-first", "given-first"]).default("family-first"),
  people: z.enum(PEOPLE).default("graduates"),
});

const asCommand = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("command", run, { timeout: 120_000 });

/**
 * Imports a list as the wizard does: the same steps, worked off by a worker in this process. Without --apply nothing
 * changes. --json prints one line `{ rows, counts, details: [{ row, class, alumnusId, score, reasons, problems }] }`.
 */
export async function importFile(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [file] = positionals;
  if (!file) throw new Error("import needs a file.");
  const stopping = new AbortController();
  const working = runWorker(importJobs, { signal: stopping.signal, concurrency: 1 });
  try {
    const id = await upload(file, values.unit);
    let found = await settled(id, working);
    if (values.sheet) {
      const { sheet } = values;
      await asCommand((ctx) => chooseReading(ctx, id, found.version, { sheet }));
      found = await settled(id, working);
    }
    const sample = found.sample as FileSample;
    const plan = values.mapping
      ? await planOf(values.mapping, sample)
      : await asCommand((ctx) => suggestPlan(ctx, found.unitId, sample));
    refuseOpenDates(plan, sample);
    await asCommand((ctx) => choosePlan(ctx, id, found.version, plan));
    found = await settled(id, working);
    if (values.apply) {
      await asCommand((ctx) => startApply(ctx, id, found.version));
      found = await settled(id, working);
    }
    const details = await asCommand((ctx) => listDetails(ctx, id));
    const counts = found.counts as Record<string, number>;
    if (values.json) console.log(JSON.stringify({ rows: details.length, counts, details }));
    else
      console.log(
        `${details.length} rows: ${Object.entries(counts)
          .map(([name, n]) => `${n} ${name}`)
          .join(", ")}. ${values.apply ? "Applied." : "Nothing has changed; --apply imports them."}`,
      );
  } finally {
    stopping.abort();
    await working.catch(() => {});
  }
}

async function upload(file: string, code: string | undefined): Promise<string> {
  const stored = await store(createReadStream(file), MAX_FILE_BYTES);
  return asCommand(async (ctx) => {
    const unit = code ? await ctx.db.unit.findUnique({ where: { code } }) : null;
    if (code && !unit) throw new Error(`There is no unit "${code}".`);
    return createImport(ctx, { ...stored, fileName: path.basename(file) }, unit?.id ?? null);
  });
}

/** Waits until the import's current step is over. @throws Error when the file was refused or the worker ended */
async function settled(id: string, working: Promise<void>) {
  for (;;) {
    const found = await asCommand((ctx) => getImport(ctx, id));
    if (found.status === "FAILED") throw new Error(`The file cannot be imported: ${found.problem}`);
    if (!AT_WORK.includes(found.status)) return found;
    await Promise.race([pause(50), working]);
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function planOf(file: string, { header }: FileSample): Promise<Plan> {
  const { columns, dateOrders, nameOrder, people } = mappingFile.parse(
    JSON.parse(await readFile(file, "utf8")),
  );
  const byColumn = Object.entries(dateOrders).map(
    ([name, order]) => [String(header.indexOf(name)), order] as const,
  );
  return {
    mapping: header.map((name) => columns[name] ?? null),
    dateOrders: Object.fromEntries(byColumn),
    nameOrder,
    people,
  };
}

function refuseOpenDates({ mapping, dateOrders }: Plan, { dateColumns, header }: FileSample): void {
  const open = dateColumns.find(
    ({ column, order }) => order === "ambiguous" && mapping[column] && !dateOrders[column],
  );
  if (open)
    throw new Error(
      `Day or month first in "${header[open.column]}"? Say so in --mapping: { "columns": …, "dateOrders": { "${header[open.column]}": "DMY" } }`,
    );
}

async function listDetails(ctx: Ctx, id: string) {
  const details = [];
  for await (const rows of eachResultRow(ctx, id)) {
    for (const { row, class: rowClass, alumnusId, score, reasons, problems, appliedAt } of rows) {
      // A new person has no record before it is applied, only the id that it would get.
      const exists = rowClass !== "NEW" || appliedAt !== null;
      details.push({ row, class: rowClass, alumnusId: exists ? alumnusId : null, score, reasons, problems });
    }
  }
  return details;
}
