import { beforeAll, describe, expect, it } from "vitest";
import { auditPolicy } from "@/lib/audit/policy";
import { listTrail, listTrailChoices } from "@/lib/audit/queries/list-trail";
import { auditQuery, auditSearch } from "@/lib/audit/schema";
import { audit } from "@/lib/platform/audit";
import { withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { seedDemo } from "@/prisma/seed/demo";
import { actorOf } from "@/tests/factories/staff";

/** Late on 21 November in UTC is already the 22nd in Bucharest. */
const EVENING = new Date("2026-11-21T22:30:00Z");
const ENTRIES = 120;

beforeAll(async () => {
  await seedDemo("ubb");
  const { userId } = await actorOf("office@demo.example");
  const happened = Array.from({ length: ENTRIES }, (_, n) => ({
    action: "unit.edited",
    subject: "unit",
    subjectId: `u${n}`,
    changes: { email: [null, `secret-${n}@univ.example`] } as const,
  }));
  await withSystemCtx("test", (ctx) => audit(ctx, ...happened), { now: EVENING, onBehalfOf: userId });
});

const trail = async (email: string, search: Record<string, string> = {}) =>
  withCtx(await actorOf(email), auditPolicy.read, (ctx) => listTrail(ctx, auditSearch.parse(search)));

describe("the trail", () => {
  it("turns page by page, forward and back, without gap or repetition", async () => {
    const filter = { action: "unit.edited" };
    const first = await trail("office@demo.example", filter);
    const second = await trail("office@demo.example", { ...filter, before: first.older ?? "" });
    const third = await trail("office@demo.example", { ...filter, before: second.older ?? "" });
    const ids = [first, second, third].flatMap(({ entries }) => entries.map(({ subjectId }) => subjectId));
    expect(ids).toEqual(Array.from({ length: ENTRIES }, (_, n) => `u${ENTRIES - 1 - n}`));
    expect([first.newer, third.older]).toEqual([null, null]);
    const back = await trail("office@demo.example", { ...filter, after: second.newer ?? "" });
    expect(back.entries).toEqual(first.entries);
    expect(back.newer).toBeNull();
  });

  it("filters by person, subject and the day of the institution's zone", async () => {
    const { userId } = await actorOf("office@demo.example");
    expect(
      (await trail("office@demo.example", { actor: userId, subjectId: "u7", subject: "unit" })).entries,
    ).toHaveLength(1);
    expect(
      (await trail("office@demo.example", { day: "2026-11-21", action: "unit.edited" })).entries,
    ).toHaveLength(0);
    expect(
      (await trail("office@demo.example", { day: "2026-11-22", action: "unit.edited" })).entries,
    ).not.toHaveLength(0);
  });

  it("takes only places that it gave out", async () => {
    await expect(trail("office@demo.example", { before: "MTIz.forged" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(auditQuery(auditSearch.parse({ action: "unit.edited", before: "x" }), { after: "y" })).toBe(
      "action=unit.edited&after=y",
    );
  });

  it("shows the values to the office and none of them to auditors", async () => {
    const seen = await trail("office@demo.example", { subjectId: "u3" });
    expect(seen.entries[0]?.changes).toEqual({ email: [null, "secret-3@univ.example"] });
    const hidden = await trail("auditor@demo.example", { subjectId: "u3" });
    expect(hidden.entries).toMatchObject([{ action: "unit.edited", changes: null, subjectName: null }]);
    const details = withCtx(await actorOf("auditor@demo.example"), auditPolicy.read, ({ db }) =>
      db.auditDetail.count(),
    );
    expect(await details).toBe(0);
  });

  it("offers whoever acted and whatever happened", async () => {
    const actor = await actorOf("auditor@demo.example");
    const { actions, actors } = await withCtx(actor, auditPolicy.read, listTrailChoices);
    expect(actions).toContain("unit.edited");
    expect(actors).toHaveLength(1);
  });

  it.each(["coordinator@demo.example", "alumnus@demo.example"])("is closed to %s", async (email) => {
    await expect(trail(email)).rejects.toMatchObject({ code: "forbidden" });
  });
});
