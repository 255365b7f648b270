import { setTimeout as sleep } from "node:timers/promises";
import { saveName } from "@/lib/alumni/commands/save-parts";
import { insertRecords } from "@/lib/alumni/insert-records";
import { getRecord } from "@/lib/alumni/queries/get-record";
import { editItem } from "@/lib/plans/commands/items";
import { reportProgress } from "@/lib/plans/commands/progress";
import { saveSkip, saveSummary } from "@/lib/plans/commands/write-plan";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { openRound, plannedItem } from "@/tests/factories/plans";
import { type Random, random } from "@/tests/factories/random";
import { type Figure, noneOf, type Reached } from "./figure";

export const lostUpdate: Figure = {
  id: "G8",
  what: "Two to four people edit one item, its progress, a plan's texts or a name at the same time",
  goal: "0 silent overwrites in 1,000 interleavings; whoever comes second is told and sees what is stored",
  run: ({ full, seed }) => interleave(full ? 1_000 : 100, random(seed)),
};

/** What an editor sees, and with which mark of its version it is saved. */
type Seen = { text: string; version: number };
/** Something that several people edit: how it is read, and how a text replaces what an editor has seen. */
type Edited = {
  read(ctx: Ctx): Promise<Seen>;
  save(ctx: Ctx, seen: Seen, text: string): Promise<void>;
};
/** A save that was accepted: what its editor had seen, and what it put in its place. */
type Saved = { seen: string; text: string };

/** Each round some editors read one thing, write for a moment and save; whoever is refused reads again and saves again. */
export async function interleave(rounds: number, draw: Random): Promise<Reached> {
  const things = await makeThings();
  const problems: string[] = [];
  let refused = 0;
  for (let round = 0; round < rounds; round++) {
    const [name, thing] = things[round % things.length] as (typeof things)[number];
    const before = await work((ctx) => thing.read(ctx));
    const saved: Saved[] = [];
    const editors = Array.from({ length: 2 + draw.below(3) }, (_, nth) => ({
      text: `Text ${round}.${nth}`,
      reads: draw.below(4),
      writes: draw.below(8),
    }));
    const told = await Promise.all(editors.map((editor) => edit(thing, editor, saved)));
    refused += told.reduce((sum, times) => sum + times, 0);
    const after = await work((ctx) => thing.read(ctx));
    problems.push(...broken(before.text, saved, after.text).map((problem) => `${name}: ${problem}`));
    if (saved.length !== editors.length)
      problems.push(`${name}: ${editors.length - saved.length} texts were lost`);
  }
  return noneOf(`${rounds} interleavings, ${refused} times somebody was told`, problems);
}

type Editor = { text: string; reads: number; writes: number };

/** @returns how often the editor was refused before the text was saved */
async function edit(thing: Edited, { text, reads, writes }: Editor, saved: Saved[]): Promise<number> {
  await sleep(reads);
  for (let times = 0; ; times++) {
    const seen = await work((ctx) => thing.read(ctx));
    await sleep(writes);
    try {
      await work((ctx) => thing.save(ctx, seen, text));
      saved.push({ seen: seen.text, text });
      return times;
    } catch (error) {
      if (!(error instanceof DomainError && error.reason === "stale")) throw error;
      // Refused, so there must be something newer: the text, or the version of a text that was read just after it.
      const now = await work((ctx) => thing.read(ctx));
      if (now.text === seen.text && now.version === seen.version)
        throw new Error("Somebody was refused without a newer version.");
    }
  }
}

/** Each save must have seen what the one before it had put there: otherwise something was overwritten unseen. */
function broken(before: string, saved: readonly Saved[], after: string): string[] {
  const bySeen = new Map(saved.map((one) => [one.seen, one.text]));
  if (bySeen.size < saved.length) return ["two saves replaced one version"];
  let text = before;
  for (let n = 0; n < saved.length; n++) {
    const next = bySeen.get(text);
    if (next === undefined) return [`nobody had seen "${text}", and it is gone`];
    text = next;
  }
  return text === after ? [] : [`"${after}" is stored instead of "${text}"`];
}

const work = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("figures", run, { timeout: 30_000 });

/** A plan that is written, one that runs, and a record, each with something to edit. */
async function makeThings(): Promise<[string, Edited][]> {
  const unitId = await work(
    async ({ db }) => (await db.unit.findFirstOrThrow({ where: { kind: { not: "UNIVERSITY" } } })).id,
  );
  const written = await openRound({ unitIds: [unitId], prefix: "G8-written" });
  const running = await openRound({ unitIds: [unitId], prefix: "G8-running" });
  const plan = await preparePlan(written.plans[unitId] ?? "", "DRAFT", written.measures.mandatory);
  const progress = await preparePlan(running.plans[unitId] ?? "", "IN_PROGRESS", running.measures.mandatory);
  return [
    ["an item", itemOf(plan.itemId, written.measures.mandatory)],
    ["its progress", progressOf(progress.itemId)],
    ["a summary", summaryOf(plan.planId)],
    ["a reason", reasonOf(plan.planId, written.measures.other)],
    ["a name", await nameOf(unitId)],
  ];
}

async function preparePlan(planId: string, status: "DRAFT" | "IN_PROGRESS", measureId: string) {
  const itemId = newId();
  await work(async ({ db }) => {
    await db.plan.update({ where: { id: planId }, data: { status } });
    await db.planItem.create({ data: { id: itemId, planId, measureId, title: "Text" } });
    await db.planItem.update({ where: { id: itemId }, data: { outcome: "Text" } });
  });
  return { planId, itemId };
}

const itemOf = (id: string, measureId: string): Edited => ({
  read: async ({ db }) => {
    const { title, version } = await db.planItem.findUniqueOrThrow({ where: { id } });
    return { text: title, version };
  },
  save: (ctx, { version }, title) =>
    editItem(ctx, { id, version, measureId, entries: [], item: plannedItem({ title }) }),
});

const progressOf = (id: string): Edited => ({
  read: async ({ db }) => {
    const { outcome, version } = await db.planItem.findUniqueOrThrow({ where: { id } });
    return { text: outcome ?? "", version };
  },
  save: (ctx, { version }, outcome) =>
    reportProgress(ctx, { id, version, status: "ACTIVE", percent: 10, outcome, reachedCount: null }),
});

const summaryOf = (id: string): Edited => ({
  read: async ({ db }) => {
    const { summary, version } = await db.plan.findUniqueOrThrow({ where: { id } });
    return { text: String((summary as { en?: string } | null)?.en ?? ""), version };
  },
  save: (ctx, { version }, text) => {
    const texts = { "summary.en": text, "summary.ro": null, "summary.ru": null, "summary.bg": null };
    return saveSummary(ctx, { id, version, isPublic: true, texts });
  },
});

/** A reason has no version: it is told apart by what it says. */
const reasonOf = (planId: string, measureId: string): Edited => ({
  read: async ({ db }) => {
    const skip = await db.planSkip.findUnique({ where: { planId_measureId: { planId, measureId } } });
    return { text: skip?.reason ?? "", version: 0 };
  },
  save: (ctx, { text }, reason) =>
    saveSkip(ctx, { planId, measureId, before: text === "" ? null : text, reason }),
});

async function nameOf(unitId: number): Promise<Edited> {
  const id = newId();
  const degree = { unitId, unitNameAtTime: "Unit", graduationYear: 2004 };
  await work((ctx) =>
    insertRecords(
      ctx,
      [{ id, names: [{ kind: "LEGAL", given: "Text", family: "Pop" }], degrees: [degree] }],
      {
        source: "STAFF",
      },
    ),
  );
  const legal = async (ctx: Ctx) => {
    const { names, version } = await getRecord(ctx, id);
    const [name] = names;
    if (!name) throw new Error("The record has no name.");
    return { name, version };
  };
  return {
    read: async (ctx) => {
      const { name, version } = await legal(ctx);
      return { text: name.given, version };
    },
    save: async (ctx, { version }, given) => {
      const { name } = await legal(ctx);
      const kept = { family: name.family, patronymic: null, prefix: null, suffix: null };
      await saveName(ctx, { id, version, partId: name.id, reason: "edited", kind: "LEGAL", given, ...kept });
    },
  };
}
