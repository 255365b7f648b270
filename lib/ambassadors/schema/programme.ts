import { z } from "zod";
import { parseEmail } from "@/lib/platform/input/email";
import { id, ticked, unitChoice, version } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { parseName } from "@/lib/platform/input/name";
import { asZod, maybe } from "@/lib/platform/input/zod";
import { AmbassadorKind, AmbassadorStatus } from "@/prisma/generated/enums";
import { ALL_MOVES, VIEW_NAMES } from "../status";
import { COUNTRIES, languages, maybeCountry, maybeDay, token } from "./fields";

const kind = z.enum(AmbassadorKind, { error: "required" });
const place = { country: maybeCountry, city: maybe(parseLine), theme: maybe(parseLine), languages };

export const applySearch = z.object({ sent: z.literal("1").optional() });
export const applyInput = z.object({
  /** Somebody signed in applies under the account's name and address. */
  name: maybe(parseName),
  email: maybe(parseEmail),
  kind,
  unitId: unitChoice,
  ...place,
  motivation: asZod(parseMessage),
  website: z.string().optional(),
  shown: z.string().optional(),
});
export type Application = z.output<typeof applyInput>;

export const nominateSearch = z.object({ said: z.literal("1").optional() });
export const nominateInput = z.object({
  name: asZod(parseName),
  email: asZod(parseEmail),
  kind,
  unitId: unitChoice,
  country: maybeCountry,
  reason: asZod(parseMessage),
});
export type Nomination = z.output<typeof nominateInput>;

export const signSearch = z.object({
  token: token.optional(),
  done: z.enum(["new", "1", "left"]).optional(),
});
export const signInput = z.object({
  token: token.optional(),
  editionId: id,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  typedName: asZod(parseName),
  isPublic: ticked,
});
export type Signing = z.output<typeof signInput>;
export const withdrawInput = z.object({ token });

export const ownMoveInput = z.object({
  id,
  version,
  move: z.enum(ALL_MOVES),
  reason: maybe(parseMessage),
  until: maybeDay,
});
export const deskMoveInput = ownMoveInput;
export const ownPlaceInput = z.object({ id, version, ...place, isPublic: ticked, isRanked: ticked });
export const deskPlaceInput = z.object({ id, version, ...place, kind, unitId: unitChoice });
export const appealInput = z.object({ id, version, appeal: asZod(parseMessage) });
export const answerAppealInput = z.object({
  id,
  version,
  verdict: z.enum(["uphold", "reject"], { error: "required" }),
  answer: asZod(parseMessage),
});
export const remindInput = z.object({ id, version });

export const ambassadorParams = z.object({ id });
export const badgeParams = z.object({ publicId: id });
export const ambassadorsSearch = z.object({
  view: z.enum(VIEW_NAMES).default("pipeline"),
  status: z
    .literal("")
    .or(z.enum(AmbassadorStatus))
    .optional()
    .transform((one) => one || null),
  kind: z
    .literal("")
    .or(z.enum(AmbassadorKind))
    .optional()
    .transform((one) => one || null),
  country: z
    .literal("")
    .or(z.enum(COUNTRIES as [string, ...string[]]))
    .optional()
    .transform((one) => one || null),
  unit: unitChoice,
  /** Who has not signed the charter in force within the time. */
  pending: z.literal("1").optional(),
  q: maybe(parseLine),
  after: maybe(parseId),
});
export type AmbassadorsSearch = z.output<typeof ambassadorsSearch>;
export type OwnMove = z.output<typeof ownMoveInput>;
