import type { CharterKind, CharterStatus } from "@/prisma/generated/enums";

/** What can be done with an edition, from which states, and where it leads. */
const MOVES = {
  consult: { from: ["DRAFT"], to: "CONSULTATION" },
  /** Back to the desk: the comments stay with their clauses. */
  revise: { from: ["CONSULTATION"], to: "DRAFT" },
  adopt: { from: ["CONSULTATION"], to: "ADOPTED" },
  supersede: { from: ["ADOPTED"], to: "SUPERSEDED" },
} as const satisfies Record<string, { from: readonly CharterStatus[]; to: CharterStatus }>;
export type EditionMove = keyof typeof MOVES;
export const EDITION_MOVES = Object.keys(MOVES) as EditionMove[];

/** The state after a move, or null when it is not open from here. */
export function nextEdition(status: CharterStatus, move: EditionMove): CharterStatus | null {
  const { from, to } = MOVES[move];
  return (from as readonly CharterStatus[]).includes(status) ? to : null;
}

/** Its words change only while it is a draft: comments are about a text that stands still. */
export const isWritten = (status: CharterStatus): boolean => status === "DRAFT";

export const isInForce = (status: CharterStatus): boolean => status === "ADOPTED" || status === "SUPERSEDED";

/** As the address of a page has them. */
export const KIND_PATHS = { bylaws: "BYLAWS", charter: "CHARTER" } as const satisfies Record<
  string,
  CharterKind
>;
export type KindPath = keyof typeof KIND_PATHS;
export const pathOfKind = (kind: CharterKind): KindPath => (kind === "BYLAWS" ? "bylaws" : "charter");

/** The charter first: it is what people sign. */
export const CHARTER_KINDS = ["CHARTER", "BYLAWS"] as const satisfies readonly CharterKind[];
