import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { Reach } from "../schema/list";

const parts = { orderBy: { id: "asc" } } as const;

/** Everything known of a person. @throws DomainError not-found for a record that is unknown or out of reach. */
export async function getRecord(ctx: Ctx, id: string) {
  const record = await ctx.db.alumnus.findUnique({
    where: { id },
    include: {
      names: parts,
      degrees: { orderBy: [{ graduationYear: "desc" }, { id: "asc" }] },
      contactPoints: { orderBy: [{ kind: "asc" }, { isPrimary: "desc" }, { id: "asc" }] },
      employments: { orderBy: [{ endedOn: { sort: "desc", nulls: "first" } }, { id: "desc" }] },
      externalNumbers: parts,
      affiliations: parts,
    },
  });
  if (!record) throw notFound();
  return record;
}
export type AlumnusRecord = Awaited<ReturnType<typeof getRecord>>;

/** The files that rows of a record came from, by import; only those in reach have a name. */
export async function listSources(ctx: Ctx, record: AlumnusRecord): Promise<Map<string, string>> {
  const rows = [record, ...record.names, ...record.degrees, ...record.contactPoints, ...record.employments];
  const ids = [
    ...new Set(
      [...rows, ...record.externalNumbers, ...record.affiliations].flatMap(({ importId }) => importId ?? []),
    ),
  ];
  if (ids.length === 0) return new Map();
  const found = await ctx.db.import.findMany({
    where: { id: { in: ids } },
    select: { id: true, fileName: true },
  });
  return new Map(found.map(({ id, fileName }) => [id, fileName]));
}

/** The best way to reach a person. */
export async function getReach(ctx: Ctx, id: string): Promise<Reach> {
  const [row] = await ctx.db.$queryRaw<{ reach: Reach }[]>`SELECT reach_of(${id}::uuid) AS reach`;
  return row?.reach ?? "NONE";
}

/** Every unit, former ones too, whose degrees the actor may change; null: all. */
export async function listOwnUnits(ctx: Ctx): Promise<ReadonlySet<number> | null> {
  if (ctx.scope.reach !== "some") return null;
  const own = await ctx.db.unitRollup.findMany({ where: { currentId: { in: [...ctx.scope.unitIds] } } });
  return new Set(own.map(({ unitId }) => unitId));
}
