import { insertRecords, type NewRecord } from "@/lib/alumni/insert-records";
import { modelOfRecords } from "@/lib/alumni/queries/match-model";
import { evidenceOfRecord, loadKnownRecords } from "@/lib/imports/known-record";
import { scorePair } from "@/lib/matching/score";
import { demoEmail } from "@/lib/people/demo-people";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import type { DuplicateStatus } from "@/prisma/generated/enums";
import type { Faculty } from "@/tests/factories/people";

const DAY_MS = 86_400_000;

/** What the demo's staff wrote of pairs, by language. */
const SAID: Record<string, { question: string; proposal: string }> = {
  ro: {
    question: "A fost în grupa dumneavoastră de master; este aceeași?",
    proposal: "A venit la noi la master după licența de la dumneavoastră; numele și ziua coincid.",
  },
  ru: {
    question: "Магистратура была у вас; это тот же человек?",
    proposal: "Пришёл к нам в магистратуру после вашего бакалавриата; имя и день рождения совпадают.",
  },
  bg: {
    question: "Магистратурата беше при вас; същият човек ли е?",
    proposal: "Дойде при нас в магистратура след вашата бакалавърска степен; името и денят съвпадат.",
  },
};

type Story = {
  /** The record that a second one is made of, at the same faculty or at the other one. */
  of: NewRecord;
  isElsewhere?: boolean;
  changes?: (person: NewRecord) => Partial<NewRecord>;
  status?: DuplicateStatus;
  by?: "coordinator" | "coordinator2";
  asked?: "coordinator";
  note?: "question" | "proposal";
};

/** Graduates who are recorded twice, as lists of many years leave them, and what was said of the pairs so far. */
export async function seedDuplicates(
  ctx: Ctx,
  [first, second]: readonly [Faculty | undefined, Faculty | undefined],
  people: readonly NewRecord[],
): Promise<void> {
  if (!first || !second) return;
  const of = (faculty: Faculty) =>
    people.filter(({ degrees }) => degrees.every(({ unitId }) => unitId === faculty.id)).slice(-12);
  const [a, b, c, d, e, f, g] = of(first);
  const [h, i] = of(second);
  if (!a || !b || !c || !d || !e || !f || !g || !h || !i) return;
  const stories: Story[] = [
    { of: a, changes: later },
    { of: b, changes: withoutMarks },
    { of: c, changes: swapped },
    { of: d, changes: slip },
    { of: e, isElsewhere: true },
    { of: f, changes: withoutMarks, status: "LATER", by: "coordinator" },
    { of: g, changes: slip, status: "DIFFERENT", by: "coordinator" },
    { of: h, isElsewhere: true, status: "ASKED", by: "coordinator2", asked: "coordinator", note: "question" },
    { of: i, isElsewhere: true, status: "PROPOSED", by: "coordinator2", note: "proposal" },
  ];
  const twins = stories.map(({ of: person, isElsewhere, changes = later }) => {
    const own = person.degrees[0]?.unitId === second.id ? second : first;
    return secondRecord(person, isElsewhere ? (own === first ? second : first) : own, changes(person));
  });
  await insertRecords(ctx, twins, { source: "DEMO" });
  const staff = await ctx.db.user.findMany({
    where: { email: { in: [demoEmail("coordinator"), demoEmail("coordinator2")] } },
    select: { id: true, email: true },
  });
  const idOf = (who: "coordinator" | "coordinator2" | undefined) =>
    (who && staff.find(({ email }) => email === demoEmail(who))?.id) ?? null;
  const model = await modelOfRecords(ctx);
  const known = await loadKnownRecords(
    ctx,
    [...stories.map(({ of: person }) => person), ...twins].map(({ id }) => id),
  );
  for (const [at, { of: person, status = "OPEN", by, asked, note }] of stories.entries()) {
    const [one, other] = [known.get(person.id), known.get(twins[at]?.id ?? "")];
    if (!one || !other) continue;
    const { score, reasons, contradiction } = scorePair(
      evidenceOfRecord(one),
      evidenceOfRecord(other),
      model,
    );
    const [lowId = "", highId = ""] = [one.id, other.id].sort();
    await ctx.db.duplicatePair.create({
      data: {
        ...{ id: newId(), lowId, highId, lowUnitIds: [], highUnitIds: [] },
        ...{ score, reasons, contradiction, status },
        askedId: idOf(asked),
        note: note ? (SAID[first.language]?.[note] ?? null) : null,
        ...(by ? { decidedById: idOf(by), decidedAt: new Date(ctx.now.getTime() - (at + 1) * DAY_MS) } : {}),
      },
    });
  }
}

/** The same person again, a master two years later, without what only the first list knew. */
function secondRecord(person: NewRecord, faculty: Faculty, changes: Partial<NewRecord>): NewRecord {
  const year = (person.degrees[0]?.graduationYear ?? 2010) + 2;
  const programme = person.degrees[0]?.programme ?? null;
  return {
    ...person,
    lastConfirmedAt: null,
    contactPoints: [],
    employments: [],
    externalNumbers: [],
    degrees: [
      { unitId: faculty.id, unitNameAtTime: faculty.name, programme, level: "MASTER", graduationYear: year },
    ],
    ...changes,
    id: newId(),
  };
}

const later = ({ contactPoints = [] }: NewRecord): Partial<NewRecord> => ({ contactPoints });
/** A list that a typewriter's keyboard wrote. */
const withoutMarks = ({ names }: NewRecord): Partial<NewRecord> => ({
  names: names.map((name) => ({ ...name, given: plain(name.given), family: plain(name.family) })),
});
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");
/** Somebody typed the surname where the given name goes. */
const swapped = ({ names }: NewRecord): Partial<NewRecord> => ({
  names: names.map((name) => ({ ...name, given: name.family, family: name.given })),
});
/** Two letters of the surname changed places. */
const slip = ({ names }: NewRecord): Partial<NewRecord> => ({
  names: names.map((name) => ({ ...name, family: name.family.replace(/(.)(.)$/u, "$2$1") })),
});
