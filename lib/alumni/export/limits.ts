import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { countFacets } from "../queries/count-facets";
import { listAlumni } from "../queries/list-alumni";
import type { ListSearch } from "../schema/list";

/** People are read in batches of so many; a search by name finds more when more are asked for at once. */
export const BATCH = 1_000;

/** What an export of a list needs besides a reason, by the institution's limits. */
export type Demands = {
  /** As many as were counted; when `isMore`, one more than lists are counted. */
  people: number;
  isMore: boolean;
  needsProof: boolean;
  needsSecondPerson: boolean;
  /** The list may grow up to here until its file is made. */
  mostPeople: number;
  limits: { proofOver: number; secondPersonOver: number };
};

/** Counts a list as far as lists are counted, as its export will read it, and says what that many people need. */
export async function demandsOf(ctx: Ctx, search: ListSearch, locale: Locale): Promise<Demands> {
  const { exportProofOver: proofOver, exportSecondPersonOver: secondPersonOver } = await getInstitution(ctx);
  const { counts } = await listAlumni(ctx, search, locale, BATCH);
  const { total, isMore } = await countFacets(ctx, search, counts);
  const people = isMore ? total + 1 : total;
  const needsSecondPerson = people > secondPersonOver;
  const needsProof = needsSecondPerson || people > proofOver;
  return {
    people,
    isMore,
    needsProof,
    needsSecondPerson,
    mostPeople: needsProof ? secondPersonOver : Math.min(proofOver, secondPersonOver),
    limits: { proofOver, secondPersonOver },
  };
}
