import { mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { query } from "@/lib/cli/databases";
import { addPeople, graduate, twoFaculties } from "../factories/two-faculties";

// The folder of files is read from the environment when the module is loaded.
vi.stubEnv("DATA_DIR", await mkdtemp(path.join(tmpdir(), "gaudeamus-files-")));
const { alumniJobs } = await import("@/lib/alumni/jobs");
const { mailWatch } = await import("@/lib/consent/mail-watch");
const { sweep } = await import("@/lib/privacy/commands/sweep");
const { removeFiles } = await import("../factories/remove-files");
const { withSystemCtx } = await import("@/lib/platform/ctx");
const { queueMail } = await import("@/lib/platform/mail");
const { mailJobs } = await import("@/lib/platform/mail-jobs");
const { store, storedPath } = await import("@/lib/platform/storage");
const { runWorker } = await import("@/lib/platform/worker");

const ownerUrl = process.env.DATABASE_URL ?? "";
const sql = (text: string) => query(ownerUrl, text);
const count = async (table: string) => Number((await sql(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n);

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

it("what has had its day goes away with its file, and nothing else", async () => {
  const file = async () => (await store(Readable.from([Buffer.from("a list")]), 100)).key;
  const files = { old: await file(), current: await file() };
  await withSystemCtx("test", async ({ db, now }) => {
    const { userId } = unit.office;
    for (const [name, hours] of [
      ["old", -1],
      ["current", 1],
    ] as const) {
      const expiresAt = new Date(now.getTime() + hours * 3_600_000);
      await db.session.create({ data: { userId, tokenHash: name, expiresAt } });
      await db.signInToken.create({ data: { email: `${name}@example.org`, tokenHash: name, expiresAt } });
      await db.rateLimit.create({ data: { key: name, windowEndsAt: expiresAt, count: 1 } });
      const asked = { userId, format: "xlsx", query: "", reason: name, expiresAt };
      await db.export.create({ data: { ...asked, status: "READY", storageKey: files[name] } });
    }
    const lost = { userId, format: "xlsx", query: "", reason: "never made", expiresAt: new Date(0) };
    await db.export.create({ data: lost });
  });
  await sweep(new AbortController().signal);
  expect(await sql("SELECT token_hash AS name FROM session")).toEqual([{ name: "current" }]);
  expect(await sql("SELECT token_hash AS name FROM sign_in_token")).toEqual([{ name: "current" }]);
  expect(await sql("SELECT key AS name FROM rate_limit")).toEqual([{ name: "current" }]);
  expect(await sql("SELECT reason AS name FROM export")).toEqual([{ name: "current" }]);
  await removeFiles();
  await expect(stat(storedPath(files.old))).rejects.toMatchObject({ code: "ENOENT" });
  expect((await stat(storedPath(files.current))).size).toBe(6);
});

it("counts are folded without a change of what they say, and counted anew where they are wrong", async () => {
  const figures = () => sql("SELECT * FROM unit_figure ORDER BY unit_id, facet");
  await addPeople([graduate({ family: "Numărata", given: "Ana", units: [unit.letters] })]);
  const right = await figures();
  expect(await count("unit_statistic_delta")).toBeGreaterThan(0);
  await alumniJobs["fold-statistics"]();
  expect(await count("unit_statistic_delta")).toBe(0);
  expect(await figures()).toEqual(right);
  await sql("UPDATE unit_statistic SET count = count + 1 WHERE facet = '*'");
  await alumniJobs["recount-statistics"]();
  expect(await figures()).toEqual(right);
});

it("a mail is sent once, and left for a person to judge where nobody knows whether it was", async () => {
  const queued = async (name: string) => {
    await withSystemCtx("test", (ctx) =>
      queueMail(ctx, `${name}@example.org`, { subject: name, text: name, html: name }),
    );
    return String((await sql(`SELECT id FROM mail WHERE subject = '${name}'`))[0]?.id);
  };
  const status = async (mailId: string) => {
    await mailJobs(mailWatch)["send-mail"]({ mailId });
    return (await sql(`SELECT status FROM mail WHERE id = '${mailId}'`))[0]?.status;
  };
  const mail = await queued("first");
  expect(await status(mail)).toBe("SENT");
  const killed = await queued("killed");
  await sql(`UPDATE mail SET status = 'SENDING' WHERE id = '${killed}'`);
  expect(await status(killed)).toBe("UNCONFIRMED");
  expect(await status(killed)).toBe("UNCONFIRMED");
});

describe("a worker", () => {
  it("takes over the jobs of the dead, and none that somebody has just begun; it knows what recurs", async () => {
    await sql("DELETE FROM graphile_worker._private_jobs");
    const held = async (mailId: string, seconds: number) => {
      await sql(`SELECT enqueue_job('send-mail', '{"mailId": "${mailId}"}', NULL, NULL, 8)`);
      // In the last of its attempts: the death of a worker is none of them.
      await sql(`UPDATE graphile_worker._private_jobs SET locked_by = 'worker-${mailId}', attempts = max_attempts,
        locked_at = now() - interval '${seconds} seconds' WHERE payload ->> 'mailId' = '${mailId}'`);
    };
    await held("of-the-dead", 60);
    await held("just-begun", 0);
    const begun: string[] = [];
    const stopping = new AbortController();
    const handlers = { "send-mail": async ({ mailId }: { mailId: string }) => void begun.push(mailId) };
    const working = runWorker(handlers, { signal: stopping.signal });
    const until = (length: number) => vi.waitFor(() => expect(begun).toHaveLength(length), 15_000);
    await until(1);
    await sleep(500);
    expect(begun).toEqual(["of-the-dead"]);
    await until(2);
    stopping.abort();
    await working;
    expect(await sql("SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY 1")).toEqual(
      [
        "ask-still-right",
        "begin-scan",
        "close-doors",
        "fold-notice-counts",
        "fold-statistics",
        "recount-statistics",
        "remake-name-keys",
        "remind-of-messages",
      ]
        .concat(["rounds-follow-units", "seal-audit", "send-digests", "sweep-expired"])
        .concat(["sweep-places", "take-due-snapshots", "tend-activities", "tend-ambassadors", "tend-claims"])
        .concat(["tend-event-reports", "tend-opportunities", "tend-plans", "tend-registrations"])
        .map((identifier) => ({ identifier })),
    );
  });
});
