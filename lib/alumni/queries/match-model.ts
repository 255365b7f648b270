import type { Frequencies } from "@/lib/matching/frequencies";
import { type Model, STARTING } from "@/lib/matching/model";
import type { Ctx } from "@/lib/platform/ctx";

/** What the score needs to know of this university; `frequencies` are absent until its records were first counted. */
export type MatchModel = { model: Model; frequencies: Frequencies | undefined };
type Learned = { id: string; model: Model; frequencies: Frequencies };

const held: { learned: Learned | null } = { learned: null };

/**
 * What the university's own data taught the score, for a row of a file or a claim: whoever arrives is known already or
 * not, so the prior is that of the starting values. Before the first comparison of all records: the starting values.
 */
export async function currentModel(ctx: Ctx): Promise<MatchModel> {
  const { model, frequencies } = await modelOfRecords(ctx);
  return { model: { ...model, known: STARTING.known }, frequencies };
}

/** The same for two records of the database, of which few are of one person: the prior is what was estimated of them. */
export async function modelOfRecords(ctx: Ctx): Promise<MatchModel> {
  const newest = await ctx.db.matchModel.findFirst({
    where: { model: { path: ["version"], equals: STARTING.version } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (!newest) return { model: { ...STARTING, known: KNOWN_AMONG_RECORDS }, frequencies: undefined };
  // It is some hundred kilobytes, and changes once a week.
  if (held.learned?.id !== newest.id) {
    const stored = await ctx.db.matchModel.findUniqueOrThrow({ where: { id: newest.id } });
    const shares = stored.frequencies as StoredFrequencies;
    held.learned = {
      id: newest.id,
      model: stored.model as Model,
      frequencies: { family: asShares(shares.family), given: asShares(shares.given) },
    };
  }
  return held.learned;
}

/** One record in fifty is of somebody who has another: what an office finds where nobody looked before. */
const KNOWN_AMONG_RECORDS = 0.02;

type StoredShares = { shares: Record<string, number>; rarest: number };
/** `Frequencies` as JSON. */
export type StoredFrequencies = { family: StoredShares; given: StoredShares };

const asShares = ({ shares, rarest }: StoredShares) => ({
  shares: new Map(Object.entries(shares)),
  rarest,
});
