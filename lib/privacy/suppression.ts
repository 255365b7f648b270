import { namePairs } from "@/lib/matching/blocking";
import type { Evidence } from "@/lib/matching/evidence";
import type { Ctx } from "@/lib/platform/ctx";
import { keyedHash } from "@/lib/platform/secret";

/** What is hashed of a person. */
export type MarkKind = "email" | "phone" | "diploma" | "number" | "name-birth" | "name-degree";
export type Mark = { kind: MarkKind; hash: string };

/** Which of today's units stand for a unit, by its id. */
type Rollup = ReadonlyMap<number, readonly number[]>;

/**
 * Which of some people, by their place in the list, an erasure was carried out for: by an address, a phone, a diploma or
 * student number, or by the name, in any spelling of it, with the birth date or with the studies. Whoever reaches nothing may ask: only keyed
 * hashes are compared, and only their makers have the key.
 */
export async function suppressedAmong(ctx: Ctx, people: readonly Evidence[]): Promise<Set<number>> {
  const rollup = await readRollup(ctx, people);
  const marks = people.map((person) => marksOf(person, rollup));
  const hashes = [...new Set(marks.flat().map(({ hash }) => hash))];
  if (hashes.length === 0) return new Set();
  const found = await ctx.db.$queryRaw<{ hash: string; kind: MarkKind; erasureId: string }[]>`
    SELECT s.hash, s.kind, s.erasure_id AS "erasureId" FROM suppressed_hashes(${hashes}::text[]) s`;
  if (found.length === 0) return new Set();
  const dated = await erasuresWithBirth(ctx, [...new Set(found.map(({ erasureId }) => erasureId))]);
  const isSuppressed = (person: readonly Mark[]) => {
    const met = found.filter(({ hash }) => person.some((mark) => mark.hash === hash));
    const isDated = person.some(({ kind }) => kind === "name-birth");
    return met.some(({ kind, erasureId }) => {
      if (kind !== "name-degree" || !isDated || !dated.has(erasureId)) return true;
      // Both birth dates are known: a namesake of the same class, unless something else says so.
      return met.some((other) => other.erasureId === erasureId && other.kind !== "name-degree");
    });
  };
  return new Set(marks.flatMap((person, at) => (isSuppressed(person) ? [at] : [])));
}

/** The marks by which a person is recognized after an erasure. */
export async function markPerson(ctx: Ctx, person: Evidence): Promise<Mark[]> {
  return marksOf(person, await readRollup(ctx, [person]));
}

function marksOf(
  { emails, phones, diplomas, numbers, birth, names, degrees }: Evidence,
  rollup: Rollup,
): Mark[] {
  const unitsOf = (id: number) => [...new Set([id, ...(rollup.get(id) ?? [])])];
  // As the name is written, and by what is left of it in any spelling and script.
  const written = [...new Set(names.flatMap((name) => [name.key, ...namePairs(name)]))];
  const mark = (kind: MarkKind, ...parts: readonly (string | number)[]): Mark => ({
    kind,
    hash: keyedHash("suppression", [kind, ...parts].join("|")),
  });
  return [
    ...emails.map((email) => mark("email", email.toLowerCase())),
    ...phones.map((phone) => mark("phone", phone)),
    ...numbers.map(({ system, value }) => mark("number", system, plain(value))),
    ...diplomas.flatMap(({ unitId, number }) =>
      unitsOf(unitId).map((unit) => mark("diploma", unit, plain(number))),
    ),
    ...written.flatMap((name) => (birth?.precision === "DAY" ? [mark("name-birth", name, birth.date)] : [])),
    ...written.flatMap((name) =>
      degrees.flatMap(({ unitId, year }) =>
        year === null ? [] : unitsOf(unitId).map((unit) => mark("name-degree", name, unit, year)),
      ),
    ),
  ];
}

/** Numbers are typed with blanks, dashes and small letters. */
const plain = (text: string) => text.replace(/[\s\-./№]/g, "").toUpperCase();

async function readRollup(ctx: Ctx, people: readonly Evidence[]): Promise<Rollup> {
  const unitIds = people.flatMap(({ degrees, diplomas }) =>
    [...degrees, ...diplomas].map(({ unitId }) => unitId),
  );
  const rows = await ctx.db.unitRollup.findMany({ where: { unitId: { in: [...new Set(unitIds)] } } });
  const rollup = new Map<number, number[]>();
  for (const { unitId, currentId } of rows) rollup.set(unitId, [...(rollup.get(unitId) ?? []), currentId]);
  return rollup;
}

/** The erasures of people whose birth date was known. */
async function erasuresWithBirth(ctx: Ctx, erasureIds: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db.$queryRaw<
    { id: string }[]
  >`SELECT id FROM erasures_with_birth(${[...erasureIds]}::uuid[]) AS id`;
  return new Set(rows.map(({ id }) => id));
}
