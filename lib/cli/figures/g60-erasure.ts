import { query } from "@/lib/cli/databases";
import { getTotals } from "@/lib/office/queries";
import { withSystemCtx } from "@/lib/platform/ctx";
import { erasePerson } from "@/lib/privacy/commands/erase";
import { everythingKept } from "@/tests/factories/everything-kept";
import { type Figure, noneOf } from "./figure";
import { reviewList } from "./import-run";
import { startWorker } from "./killable-worker";
import { markPeople, marksIn } from "./marked-people";

const MARKS = 40;
const PATIENCE_MS = 20_000;

export const erasure: Figure = {
  id: "G60",
  what: "People with at least 40 marks in tables, files, queue and logs, erased, and their faculty's list imported again",
  goal: "0 marks left, totals unchanged, every row of theirs SUPPRESSED",
  run: async ({ full, ownerUrl }) => {
    const folder = process.env.DATA_DIR ?? "";
    const worker = startWorker();
    try {
      const { people, list, unitId } = await markPeople(ownerUrl, full ? 20 : 4, "gone");
      const erased = people.filter((_, n) => n % 2 === 0);
      const problems: string[] = [];
      const held = await everythingKept(ownerUrl, folder);
      for (const { prefix } of erased)
        if (marksIn(held, prefix).size < MARKS)
          problems.push(`only ${marksIn(held, prefix).size} marks before`);
      const before = await totals();
      for (const person of erased)
        await withSystemCtx("figures", (ctx) => erasePerson(ctx, person), { timeout: 60_000 });
      await untilFilesAreGone(ownerUrl);
      const left = await everythingKept(ownerUrl, folder);
      for (const { prefix } of erased)
        problems.push(...[...marksIn(left, prefix)].map((mark) => `${mark} is left`));
      for (const { prefix } of people.filter((person) => !erased.includes(person)))
        if (marksIn(left, prefix).size < MARKS) problems.push("somebody else lost marks");
      if ((await totals()) !== before) problems.push("the totals differ");
      const importId = await reviewList(list, "again.csv", unitId);
      const rows = await query(
        ownerUrl,
        `SELECT class FROM import_row WHERE import_id = '${importId}' ORDER BY "row"`,
      );
      rows.forEach(({ class: found }, n) => {
        const due = n % 2 === 0 ? "SUPPRESSED" : "SAME";
        if (found !== due) problems.push(`row ${n + 1} is ${found}`);
      });
      return noneOf(`${erased.length} of ${people.length} people erased`, problems);
    } finally {
      await worker.stop();
    }
  },
};

async function totals(): Promise<string> {
  return withSystemCtx("figures", async (ctx) => {
    const { university, units } = await getTotals(ctx, "en");
    return JSON.stringify([university.records, ...units.map(({ records }) => records)]);
  });
}

/** The worker removes files; it has little to do. */
async function untilFilesAreGone(ownerUrl: string): Promise<void> {
  for (
    const end = Date.now() + PATIENCE_MS;
    Date.now() < end;
    await new Promise((done) => setTimeout(done, 200))
  ) {
    const [waiting] = await query(
      ownerUrl,
      `SELECT count(*)::int AS n FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'remove-file'`,
    );
    if (waiting?.n === 0) return;
  }
}
