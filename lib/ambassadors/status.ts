import type { AmbassadorKind, AmbassadorStatus } from "@/prisma/generated/enums";

/** Who moves an ambassador on: the person; a coordinator of the unit; the central office; the portal at its hour. */
export const MOVERS = ["person", "coordinator", "office", "portal"] as const;
export type Mover = (typeof MOVERS)[number];

const DESK = ["coordinator", "office"] as const;
const SERVING = ["ACTIVE", "ON_LEAVE"] as const;

type MoveRule = {
  from: readonly AmbassadorStatus[];
  to: AmbassadorStatus;
  by: readonly Mover[];
  /** Whoever decides about somebody else says why. */
  asksReason?: true;
};

/** Every legal move: from which states, where it leads, who may make it. There is no other. */
export const MOVES = {
  screen: { from: ["NOMINATED", "APPLIED"], to: "SCREENED", by: DESK },
  decline: {
    from: ["NOMINATED", "APPLIED", "SCREENED", "INVITED"],
    to: "DECLINED",
    by: DESK,
    asksReason: true,
  },
  invite: { from: ["SCREENED"], to: "INVITED", by: DESK },
  /** The person does not want to, before anything was signed. */
  withdraw: { from: ["NOMINATED", "APPLIED", "SCREENED", "INVITED"], to: "DECLINED", by: ["person"] },
  sign: { from: ["INVITED"], to: "SIGNED", by: ["person"] },
  /** The term begins: at once, or on the day that the invitation named. */
  begin: { from: ["SIGNED"], to: "ACTIVE", by: ["portal"] },
  leave: { from: ["ACTIVE"], to: "ON_LEAVE", by: ["person", ...DESK] },
  return: { from: ["ON_LEAVE"], to: "ACTIVE", by: ["person", ...DESK, "portal"] },
  renew: { from: SERVING, to: "ACTIVE", by: ["person", ...DESK] },
  honor: { from: [...SERVING, "ENDED"], to: "EMERITUS", by: ["office"] },
  resign: { from: ["SIGNED", ...SERVING, "EMERITUS"], to: "ENDED", by: ["person"] },
  end: { from: ["SIGNED", ...SERVING, "EMERITUS"], to: "ENDED", by: DESK, asksReason: true },
  lapse: { from: SERVING, to: "ENDED", by: ["portal"] },
  revoke: { from: ["SIGNED", ...SERVING, "EMERITUS"], to: "REVOKED", by: ["office"], asksReason: true },
  /** An appeal was right. */
  reinstate: { from: ["REVOKED"], to: "ACTIVE", by: ["office"], asksReason: true },
} as const satisfies Record<string, MoveRule>;
export type Move = keyof typeof MOVES;
export const ALL_MOVES = Object.keys(MOVES) as [Move, ...Move[]];

/** The state after a move by somebody, or null when it is not open from here, or not to them. */
export function nextStatus(status: AmbassadorStatus, move: Move, by: Mover): AmbassadorStatus | null {
  const rule: MoveRule = MOVES[move];
  return rule.from.includes(status) && rule.by.includes(by) ? rule.to : null;
}

/** What somebody may do from here, in the order of the table. */
export function openMoves(status: AmbassadorStatus, by: Mover): Move[] {
  return ALL_MOVES.filter((move) => nextStatus(status, move, by) !== null);
}

export function asksReason(move: Move): boolean {
  const rule: MoveRule = MOVES[move];
  return rule.asksReason ?? false;
}

/** Moves with a form of their own; the others are a button, with a reason where one is asked for. */
export const OWN_FORMS = ["sign", "reinstate"] as const satisfies readonly Move[];

export const isServing = (status: AmbassadorStatus): boolean => SERVING.some((one) => one === status);
/** On the way in: nothing is signed yet. */
export const isOnTheWay = (status: AmbassadorStatus): boolean =>
  status === "NOMINATED" || status === "APPLIED" || status === "SCREENED" || status === "INVITED";

/** The lists of the desk. */
export const VIEWS = {
  pipeline: ["NOMINATED", "APPLIED", "SCREENED", "INVITED", "SIGNED"],
  serving: ["ACTIVE", "ON_LEAVE"],
  former: ["EMERITUS", "ENDED", "REVOKED", "DECLINED"],
} as const satisfies Record<string, readonly AmbassadorStatus[]>;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as [View, ...View[]];

export const KINDS = ["ALUMNUS", "STUDENT", "FRIEND"] as const satisfies readonly AmbassadorKind[];
