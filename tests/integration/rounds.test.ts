import { beforeAll, describe, expect, it } from "vitest";
import { makePlanPdf } from "@/lib/plans/commands/make-plan-pdf";
import { comparePlans, isSame } from "@/lib/plans/compare";
import { planContent } from "@/lib/plans/content";
import { getEditionPdf } from "@/lib/plans/queries/editions";
import type { UserActor } from "@/lib/platform/actor";
import { instantOn } from "@/lib/platform/clock";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { boardLines } from "@/lib/rounds/board-file";
import { createRound } from "@/lib/rounds/commands/create-round";
import {
  extendDeadline,
  reinstateDeadline,
  tickDeadline,
  waiveDeadline,
} from "@/lib/rounds/commands/decide-deadline";
import { removeMeasure, saveMeasure } from "@/lib/rounds/commands/edit-measures";
import { removeMilestone, saveMilestone } from "@/lib/rounds/commands/edit-milestones";
import { editRound, saveUnits } from "@/lib/rounds/commands/edit-round";
import { followUnits } from "@/lib/rounds/commands/follow-units";
import { discardRound, moveRound } from "@/lib/rounds/commands/move-round";
import { remindUnits, writeReminders } from "@/lib/rounds/commands/remind";
import { roundPolicy } from "@/lib/rounds/policy";
import { type Board, boardOf } from "@/lib/rounds/queries/board";
import { getRoundForEdit } from "@/lib/rounds/queries/get-round";
import { remindersOf } from "@/lib/rounds/queries/reminders";
import { unitStory } from "@/lib/rounds/queries/unit-story";
import { createRoundInput, editRoundInput, saveMeasureInput, saveMilestoneInput } from "@/lib/rounds/schema";
import { TEMPLATE, TEMPLATE_MILESTONES } from "@/lib/rounds/template";
import { tilesOf, unitsOf } from "@/lib/rounds/tiles";
import { seedDemo } from "@/prisma/seed/demo";
import { actorOf } from "@/tests/factories/staff";

const DAY_MS = 86_400_000;
let office: UserActor;
let ofLetters: UserActor;
let letters: number;
let law: number;
let open: string;

beforeAll(async () => {
  await seedDemo("ubb");
  office = await actorOf("office@demo.example");
  ofLetters = await actorOf("coordinator@demo.example");
  [letters, law] = await Promise.all([unitId("litere"), unitId("drept")]);
  open = await system(async ({ db }) => (await db.round.findFirstOrThrow({ where: { status: "OPEN" } })).id);
});

const system = <T>(run: (ctx: Ctx) => Promise<T>, now?: Date) =>
  withSystemCtx("test", run, now ? { now } : {});
const asOffice = <T>(run: (ctx: Ctx) => Promise<T>, now?: Date) =>
  withCtx(office, roundPolicy.manage, run, now ? { now } : {});
const asLetters = <T>(run: (ctx: Ctx) => Promise<T>) => withCtx(ofLetters, roundPolicy.read, run);
const failure = (reason: string, fields: object = {}) => expect.objectContaining({ reason, fields });
const unitId = (code: string) =>
  system(async ({ db }) => (await db.unit.findUniqueOrThrow({ where: { code } })).id);
const boardNow = (id = open) => asOffice((ctx) => boardOf(ctx, id));
const iso = (day: Date | null | undefined) => day?.toISOString().slice(0, 10);

/** How a unit stands with the deadline of a kind: "OVERDUE 3". */
function cellIn(board: Board, unit: number, kind: string): string {
  const at = board.milestones.findIndex((milestone) => milestone.kind === kind);
  const cell = [...board.units, ...board.left].find(({ id }) => id === unit)?.cells[at];
  return [cell?.state, cell?.lateDays || null].filter((word) => word !== null).join(" ");
}

async function milestoneOf(kind: string, roundId = open) {
  const { milestones } = await boardNow(roundId);
  const found = milestones.find((milestone) => milestone.kind === kind);
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
}

/** No two rounds number their plans alike. */
let nth = 0;
const typed = (more: Record<string, string> = {}) => ({
  "names.en": "Round",
  startsOn: "2027-01-12",
  endsOn: "2027-12-31",
  numberPrefix: `AL-27-${++nth}`,
  ...more,
});
const started = (from: string) =>
  asOffice((ctx) => createRound(ctx, createRoundInput.parse(typed({ from }))));
const edited = (id: string) => asOffice((ctx) => getRoundForEdit(ctx, id, "en"));
const opened = async (id: string) => {
  const { version } = await edited(id);
  await asOffice((ctx) => moveRound(ctx, { id, version, move: "open" }));
};

describe("the board", () => {
  it("is one question to the database", async () => {
    let asked = 0;
    await asOffice(async (ctx) => {
      const counting = new Proxy(ctx.db, {
        get: (db, property) => {
          const asking: unknown = Reflect.get(db, property);
          if (typeof asking !== "function") return asking;
          return (...words: unknown[]) => {
            asked += 1;
            return asking.apply(db, words);
          };
        },
      });
      await boardOf({ ...ctx, db: counting }, open);
    });
    expect(asked).toBe(1);
  });

  it("tells the demo's story: all faculties, some done, some late, some returned, one vacant, one waived", async () => {
    const board = await boardNow();
    expect(board.units).toHaveLength(23);
    const count = (state: Parameters<typeof unitsOf>[1]) => unitsOf(board, state).length;
    expect(count("VACANT")).toBe(1);
    expect(count("WAIVED")).toBe(1);
    expect(count("OVERDUE")).toBeGreaterThan(2);
    expect(count("RETURNED")).toBeGreaterThan(1);
    expect(count("IN_REVIEW")).toBeGreaterThan(1);
    const tiles = tilesOf(board);
    const [counted] = await system(
      ({ db }) => db.$queryRaw<{ approved: number; items: number; done: number }[]>`
        SELECT count(*) FILTER (WHERE status IN ('APPROVED', 'IN_PROGRESS', 'CLOSED'))::int AS approved,
          (SELECT count(*) FROM plan_item i JOIN plan p ON p.id = i.plan_id WHERE p.round_id = ${open}::uuid)::int AS items,
          (SELECT count(*) FROM plan_item i JOIN plan p ON p.id = i.plan_id WHERE p.round_id = ${open}::uuid AND i.status = 'DONE')::int AS done
        FROM plan WHERE round_id = ${open}::uuid`,
    );
    expect(tiles).toMatchObject({ units: 23, appointed: 22, approved: counted?.approved });
    const sum = (of: "items" | "done") => board.units.reduce((all, { plan }) => all + (plan?.[of] ?? 0), 0);
    expect([sum("items"), sum("done")]).toEqual([counted?.items, counted?.done]);
  });

  it("has what was handed in and approved as editions, of which some came back once", async () => {
    const plans = await system(({ db }) =>
      db.plan.findMany({ include: { editions: { orderBy: [{ at: "asc" }, { id: "asc" }] } } }),
    );
    for (const { status, edition, editions, submittedAt, approvedAt } of plans) {
      const handedIn = editions.filter(({ kind }) => kind === "SUBMITTED");
      expect(handedIn.map(({ number }) => number)).toEqual(
        submittedAt ? Array.from({ length: edition }, (_, at) => at + 1) : [],
      );
      expect(editions.filter(({ kind }) => kind === "APPROVED")).toHaveLength(approvedAt ? 1 : 0);
      if (status === "RETURNED" || status === "IN_REVIEW") expect(handedIn.length).toBeGreaterThan(0);
    }
    const reworked = plans.find(({ status, edition }) => status === "IN_PROGRESS" && edition === 2);
    const [first, second, approved] = (reworked?.editions ?? []).map(({ content }) =>
      planContent.parse(content),
    );
    if (!(reworked && first && second && approved)) throw new Error("Nothing was handed in twice.");
    const differing = comparePlans(first, second).items.map(({ kind }) => kind);
    expect(differing.sort()).toEqual(["added", "changed"]);
    expect(isSame(comparePlans(second, approved))).toBe(true);
    const editionId = reworked.editions.at(-1)?.id ?? "";
    await system((ctx) => makePlanPdf(ctx, editionId));
    const { name } = await asOffice((ctx) => getEditionPdf(ctx, editionId));
    expect(name).toMatch(/^AL-\d{4}-\d+\.pdf$/);
  });

  it("shows a coordinator the own faculty's line and nothing of the others", async () => {
    const board = await asLetters((ctx) => boardOf(ctx, open));
    expect(board.units.map(({ id }) => id)).toEqual([letters]);
    await expect(asLetters((ctx) => unitStory(ctx, open, law))).rejects.toEqual(failure("not-found"));
    const { happened } = await asLetters((ctx) => unitStory(ctx, open, letters));
    expect(happened.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["opened", "attended", "plan-submitted", "plan-returned", "comment", "act"]),
    );
  });

  it("leaves as a table with a line for each faculty", async () => {
    const [head, ...lines] = boardLines(await boardNow(), "en");
    expect(lines).toHaveLength(23);
    expect(new Set([head, ...lines].map((line) => line?.length)).size).toBe(1);
    expect(head).toContain("Draft plan: days late");
  });

  it("is overdue from the first second after the day in the institution's zone", async () => {
    const { dueOn } = await milestoneOf("EX_POST");
    const next = new Date(dueOn.getTime() + DAY_MS).toISOString().slice(0, 10);
    const midnight = instantOn("Europe/Bucharest", { day: next, time: "00:00" });
    const at = async (now: Date) => cellIn(await asOffice((ctx) => boardOf(ctx, open), now), law, "EX_POST");
    expect(await at(new Date(midnight.getTime() - 1_000))).toBe("AT_RISK");
    expect(await at(midnight)).toBe("OVERDUE 1");
  });
});

describe("a round from the beginning", () => {
  it("starts from the template with its directions, measures and deadlines, in the institution's words", async () => {
    const round = await edited(await started("template"));
    expect(round.status).toBe("DRAFT");
    expect(round.directions.map(({ measures }) => measures.length)).toEqual([4, 4, 5]);
    expect(round.milestones.map(({ kind }) => kind)).toEqual(TEMPLATE_MILESTONES.map(({ kind }) => kind));
    expect(iso(round.milestones[1]?.dueOn)).toBe("2027-03-15");
    expect(round.unitIds).toHaveLength(23);
    const texts = JSON.stringify(round.directions);
    expect(texts).toContain("„Alumni Babeș-Bolyai”");
    expect(texts).not.toContain("{university}");
    expect(TEMPLATE).toHaveLength(3);
  });

  it("starts from the last one a year on, on the same days of the month", async () => {
    const last = await edited(open);
    const round = await edited(await started(open));
    expect(round.previousId).toBe(open);
    const day = (text: Date) => iso(text)?.slice(5);
    expect(round.milestones.map(({ kind, dueOn }) => [kind, day(dueOn)])).toEqual(
      last.milestones.map(({ kind, dueOn }) => [kind, day(dueOn)]),
    );
    const measures = (of: typeof round) => of.directions.flatMap(({ measures }) => measures);
    expect(measures(round).map(({ previousId }) => previousId)).toEqual(measures(last).map(({ id }) => id));
    const targets = (of: typeof round) => of.milestones.find(({ kind }) => kind === "DATABASE")?.targets;
    expect(targets(round)).toEqual(targets(last));
    expect(round.milestones.every(({ meetingId }) => meetingId === null)).toBe(true);
  });

  it("is changed by whoever saw it as it is, and not by whoever comes second", async () => {
    const id = await started("template");
    const edit = (version: number) =>
      asOffice((ctx) =>
        editRound(
          ctx,
          editRoundInput.parse({
            ...typed(),
            id,
            version: String(version),
            reminderDistances: "−7, 0 3",
            copyFromDay: "5",
          }),
        ),
      );
    await edit(1);
    expect(await edited(id)).toMatchObject({ version: 2, reminderDistances: [-7, 0, 3], copyFromDay: 5 });
    await expect(edit(1)).rejects.toEqual(failure("stale"));
    const both = await Promise.allSettled([edit(2), edit(2)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(
      asOffice((ctx) =>
        saveMilestone(
          ctx,
          saveMilestoneInput.parse({
            id,
            version: "3",
            kind: "OTHER",
            "names.en": "Early",
            dueOn: "2026-01-12",
          }),
        ),
      ),
    ).rejects.toEqual(failure("invalid", { dueOn: "range" }));
  });

  it("goes from draft to archive one step at a time; opened, each unit has a plan that nobody has begun", async () => {
    const id = await started("template");
    expect(await asLetters(({ db }) => db.round.findUnique({ where: { id } }))).toBeNull();
    await opened(id);
    expect(await system(({ db }) => db.plan.count({ where: { roundId: id, status: "NOT_STARTED" } }))).toBe(
      23,
    );
    const move = (version: number, to: "open" | "close" | "archive") =>
      asOffice((ctx) => moveRound(ctx, { id, version, move: to }));
    await expect(move(2, "open")).rejects.toEqual(failure("round-moved-on"));
    await move(2, "close");
    await move(3, "archive");
    await expect(asOffice((ctx) => discardRound(ctx, { id, version: 4 }))).rejects.toEqual(
      failure("round-moved-on"),
    );
    await expect(asOffice((ctx) => saveUnits(ctx, { id, version: 4, unit: [letters] }))).rejects.toEqual(
      failure("round-over"),
    );
  });

  it("numbers its plans as no other round does", async () => {
    const id = await started("template");
    await opened(id);
    const { numberPrefix } = await edited(id);
    const taken = expect.objectContaining({ fields: { numberPrefix: "taken" } });
    const start = (prefix: string) =>
      asOffice((ctx) =>
        createRound(ctx, createRoundInput.parse(typed({ from: "template", numberPrefix: prefix }))),
      );
    await expect(start(numberPrefix)).rejects.toEqual(taken);
    // Of two drafts that are alike one is opened.
    const [one, two] = [await start("AL-DRAFT"), await start("AL-DRAFT")];
    await opened(one);
    await expect(opened(two)).rejects.toEqual(failure("round-prefix-taken"));
  });

  it("is not opened while it asks nothing of nobody, and a draft can be thrown away", async () => {
    const id = await started("template");
    await system(({ db }) => db.roundUnit.deleteMany({ where: { roundId: id } }));
    await expect(opened(id)).rejects.toEqual(failure("round-incomplete"));
    await asOffice((ctx) => discardRound(ctx, { id, version: 1 }));
    await expect(edited(id)).rejects.toEqual(failure("not-found"));
  });

  it("keeps a measure with items, which may be renamed; and a deadline of which something is recorded", async () => {
    const round = await edited(open);
    const direction = round.directions[0];
    const used = direction?.measures.find(({ _count }) => _count.items > 0);
    const unused = direction?.measures.find(({ _count }) => _count.items === 0);
    if (!direction || !used || !unused) throw new Error("The demo has both.");
    const target = async () => ({ id: open, version: (await edited(open)).version });
    const remove = async (measureId: string) => {
      const seen = await target();
      return asOffice((ctx) => removeMeasure(ctx, { ...seen, measureId }));
    };
    await expect(remove(used.id)).rejects.toEqual(failure("measure-has-items"));
    const seen = await target();
    await asOffice((ctx) =>
      saveMeasure(
        ctx,
        saveMeasureInput.parse({
          ...seen,
          directionId: direction.id,
          measureId: used.id,
          "names.en": "Renamed",
          isMandatory: "true",
        }),
      ),
    );
    const items = () => system(({ db }) => db.planItem.count({ where: { measureId: used.id } }));
    expect(await items()).toBe(used._count.items);
    await remove(unused.id);
    const plan = await milestoneOf("PLAN");
    const again = await target();
    await expect(asOffice((ctx) => removeMilestone(ctx, { ...again, milestoneId: plan.id }))).rejects.toEqual(
      failure("milestone-has-facts"),
    );
  });
});

describe("what is decided about a deadline", () => {
  it("more time, a waiver and its end are acts with a reason, and the board follows", async () => {
    const medicine = await unitId("stiinte-medicale");
    const { id: milestoneId, dueOn } = await milestoneOf("PLAN");
    expect(cellIn(await boardNow(), medicine, "PLAN")).toMatch(/^OVERDUE/);
    const toOn = new Date(Date.now() + 40 * DAY_MS);
    toOn.setUTCHours(0, 0, 0, 0);
    const asked = { milestoneId, unitId: medicine, seen: dueOn, reason: "nobody was there" };
    await expect(asOffice((ctx) => extendDeadline(ctx, { ...asked, toOn: dueOn }))).rejects.toEqual(
      failure("invalid", { toOn: "order" }),
    );
    await asOffice((ctx) => extendDeadline(ctx, { ...asked, toOn }));
    expect(cellIn(await boardNow(), medicine, "PLAN")).toBe("DUE");
    await expect(asOffice((ctx) => extendDeadline(ctx, { ...asked, toOn }))).rejects.toEqual(
      failure("stale"),
    );

    const synthesis = await milestoneOf("EX_ANTE");
    const waived = { milestoneId: synthesis.id, unitId: medicine, seen: synthesis.dueOn, reason: "new" };
    const both = await Promise.allSettled([0, 1].map(() => asOffice((ctx) => waiveDeadline(ctx, waived))));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(cellIn(await boardNow(), medicine, "EX_ANTE")).toBe("WAIVED");
    await asOffice((ctx) => reinstateDeadline(ctx, waived));
    const { happened } = await asOffice((ctx) => unitStory(ctx, open, medicine));
    expect(happened.flatMap((one) => (one.what === "act" ? [[one.kind, one.by, one.text]] : []))).toEqual([
      ["REINSTATED", "Ioana Dumitrescu", "new"],
      ["WAIVED", "Ioana Dumitrescu", "new"],
      ["EXTENDED", "Ioana Dumitrescu", "nobody was there"],
    ]);
    await expect(asOffice((ctx) => waiveDeadline(ctx, { ...asked, seen: toOn }))).rejects.toEqual(
      failure("not-found"),
    );
  });

  it("a coordinator ticks what is done outside the portal, of the own faculty only", async () => {
    const version = String((await edited(open)).version);
    const photos = { id: open, version, kind: "OTHER", "names.en": "Photos", dueOn: "2030-01-12" };
    await asOffice((ctx) => saveMilestone(ctx, saveMilestoneInput.parse(photos)));
    const { id: milestoneId } = await milestoneOf("OTHER");
    const tick = (unit: number, isMet: boolean) =>
      withCtx(ofLetters, roundPolicy.tick, (ctx) => tickDeadline(ctx, { milestoneId, unitId: unit, isMet }));
    await tick(letters, true);
    expect(cellIn(await boardNow(), letters, "OTHER")).toBe("DONE");
    await tick(letters, false);
    expect(cellIn(await boardNow(), letters, "OTHER")).toBe("DUE");
    await expect(tick(law, true)).rejects.toEqual(failure("not-found"));
  });
});

describe("a reminder", () => {
  it("is one mail to each coordinator in their language, and no second one within twelve hours", async () => {
    const mails = () => system(({ db }) => db.mail.findMany({ orderBy: { createdAt: "desc" } }));
    const late = unitsOf(await boardNow(), "OVERDUE").map(({ id }) => id);
    const { reminders } = await asOffice((ctx) => remindersOf(ctx, open, late));
    expect(reminders.length).toBeGreaterThan(1);
    const before = (await mails()).length;
    expect(await asOffice((ctx) => remindUnits(ctx, open, late))).toBe(reminders.length);
    await system((ctx) => writeReminders(ctx, open, late));
    await system((ctx) => writeReminders(ctx, open, late));
    const written = (await mails()).slice(0, (await mails()).length - before);
    expect(written.map(({ to }) => to).sort()).toEqual(reminders.map(({ email }) => email).sort());
    expect(written[0]?.text).toContain("În runda");
  });

  it("goes to nobody where nothing waits or nobody coordinates", async () => {
    const waived = unitsOf(await boardNow(), "WAIVED").map(({ id }) => id);
    await expect(asOffice((ctx) => remindUnits(ctx, open, waived))).rejects.toEqual(
      failure("nobody-to-remind"),
    );
  });
});

describe("units that change while a round runs", () => {
  const follow = () => system((ctx) => followUnits(ctx));

  it("a merged faculty leaves with its history, its successor joins with more time and sees both plans", async () => {
    const [physics, chemistry] = [await unitId("fizica"), await unitId("chimie")];
    const successor = await system(async ({ db }) => {
      const { id } = await db.unit.create({
        data: { code: "stiinte", kind: "FACULTY", names: { create: { names: { ro: "Științe" } } } },
      });
      const effectiveOn = new Date("2026-11-01");
      const from = [physics, chemistry];
      await db.unit.updateMany({ where: { id: { in: from } }, data: { validTo: new Date("2026-10-31") } });
      await db.unitSuccession.createMany({
        data: from.map((predecessorId) => ({ predecessorId, successorId: id, kind: "MERGED", effectiveOn })),
      });
      return id;
    });
    const before = await system(({ db }) =>
      db.plan.findMany({
        where: { roundId: open, unitId: { in: [physics, chemistry] } },
        orderBy: { unitId: "asc" },
      }),
    );
    await follow();
    const board = await boardNow();
    expect(board.left.map(({ id }) => id)).toEqual([physics, chemistry]);
    expect(cellIn(board, physics, "PLAN")).toBe("DONE");
    const joined = board.units.find(({ id }) => id === successor);
    expect(joined?.plan?.status).toBe("NOT_STARTED");
    expect(cellIn(board, successor, "MEETING")).toBe("NONE");
    expect(cellIn(board, successor, "PLAN")).toBe("DUE");
    const { happened, plan } = await asOffice((ctx) => unitStory(ctx, open, successor));
    expect(happened.filter(({ what }) => what === "act").every(({ by }) => by === null)).toBe(true);
    expect(plan?.mergedFrom.map(({ unitId }) => unitId).sort()).toEqual([physics, chemistry].sort());
    const after = await system(({ db }) =>
      db.plan.findMany({ where: { id: { in: before.map(({ id }) => id) } }, orderBy: { unitId: "asc" } }),
    );
    expect(after.map(({ status }) => status)).toEqual(before.map(({ status }) => status));

    const heir: UserActor = { ...ofLetters, unitIds: [successor] };
    const own = await withCtx(heir, roundPolicy.read, (ctx) => boardOf(ctx, open));
    expect([...own.units, ...own.left].map(({ id }) => id).sort()).toEqual(
      [physics, chemistry, successor].sort(),
    );

    const acts = () => system(({ db }) => db.deadlineAct.count());
    const counted = await acts();
    await follow();
    expect(await acts()).toBe(counted);
  });

  it("a unit that is founded joins; a coordinator who begins has time to begin, once", async () => {
    const founded = await system(async ({ db }) => {
      const parent = await db.unit.findFirstOrThrow({ where: { kind: "UNIVERSITY" } });
      const { id } = await db.unit.create({
        data: {
          code: "noua",
          kind: "FACULTY",
          parentId: parent.id,
          names: { create: { names: { ro: "Nouă" } } },
        },
      });
      return id;
    });
    const theatre = await unitId("teatru-film");
    expect(cellIn(await boardNow(), theatre, "PLAN")).toMatch(/^OVERDUE/);
    await system(async ({ db, now }) => {
      const yesterday = new Date(now.getTime() - DAY_MS);
      await db.appointment.updateMany({
        where: { unitId: theatre },
        data: { endsOn: yesterday, endedAt: yesterday },
      });
      const user = await db.user.create({
        data: { email: "new@example.org", name: "Ana Nouă", locale: "ro" },
      });
      await db.appointment.create({
        data: { userId: user.id, unitId: theatre, startsOn: now, acceptedAt: now },
      });
    });
    await follow();
    const board = await boardNow();
    expect(cellIn(board, founded, "PLAN")).toBe("DUE");
    expect(cellIn(board, theatre, "PLAN")).toBe("DUE");
    const acts = () => system(({ db }) => db.deadlineAct.findMany({ where: { unitId: theatre } }));
    expect((await acts()).map(({ kind, reason }) => [kind, reason])).toContainEqual(["SHIFTED", "appointed"]);
    const counted = (await acts()).length;
    await follow();
    expect(await acts()).toHaveLength(counted);
  });
});
