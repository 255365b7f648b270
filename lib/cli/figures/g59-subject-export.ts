import { query } from "@/lib/cli/databases";
import { withSystemCtx } from "@/lib/platform/ctx";
import { collect } from "@/lib/privacy/copy/collect";
import { makeCopy } from "@/lib/privacy/copy/make-copy";
import { PERSONAL_TABLES } from "@/lib/privacy/personal-tables";
import { type Figure, noneOf } from "./figure";
import { startWorker } from "./killable-worker";
import { markPeople, marksIn } from "./marked-people";

/** Rows of staff, and of what is still to come or over. */
const MAY_BE_EMPTY = [
  "appointment",
  "confidentiality_promise",
  "role_grant",
  "erasure",
  "import_change",
  "notice_due",
  "mail",
];
const MARKS = 40;

export const subjectExport: Figure = {
  id: "G59",
  what: "The copy of a person's data, with a mark in every table",
  goal: "that person's marks of every table and nobody else's",
  run: async ({ full, ownerUrl }) => {
    const worker = startWorker();
    const { people } = await markPeople(ownerUrl, full ? 20 : 4, "copy").finally(() => worker.stop());
    const problems: string[] = [];
    for (const { userId, prefix } of people) {
      const { tables } = await withSystemCtx("figures", (ctx) => collect(ctx, userId));
      const text = JSON.stringify(tables);
      const own = marksIn(text, prefix).size;
      if (own < MARKS) problems.push(`only ${own} of the person's marks`);
      for (const other of people)
        if (other.prefix !== prefix && text.toLowerCase().includes(other.prefix))
          problems.push("another person's mark");
      for (const { table } of PERSONAL_TABLES)
        if (
          !MAY_BE_EMPTY.includes(table) &&
          !tables.some((one) => one.table === table && one.rows.length > 0)
        )
          problems.push(`nothing of ${table}`);
      if (!(await isMade(ownerUrl, userId))) problems.push("the file was not made");
    }
    return noneOf(`${people.length} copies, ${PERSONAL_TABLES.length} tables`, problems);
  },
};

/** Whether the job makes the ZIP of it. */
async function isMade(ownerUrl: string, userId: string): Promise<boolean> {
  const [order] = await query(
    ownerUrl,
    `INSERT INTO data_copy (id, user_id, expires_at) VALUES (new_id(), '${userId}', now() + interval '1 day') RETURNING id`,
  );
  await makeCopy(String(order?.id), "ru", new AbortController().signal);
  const [made] = await query(
    ownerUrl,
    `SELECT byte_size AS size FROM data_copy WHERE id = '${order?.id}' AND status = 'READY'`,
  );
  return Number(made?.size ?? 0) > 1_000;
}
