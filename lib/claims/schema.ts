import { z } from "zod";
import { parseDate, parseYear } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { id, version } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { parseMessage } from "@/lib/platform/input/message";
import { parseName } from "@/lib/platform/input/name";
import { optional } from "@/lib/platform/input/result";
import { asZod, maybe } from "@/lib/platform/input/zod";
import { VIEWS } from "./status";

/** The years that make sense depend on the clock: the command holds dates to them. */
const ANY_YEAR = { from: "1850-01-01", to: "2200-12-31" };

const message = asZod(parseMessage);

/** What only a machine fills in, and when the form was shown: sealed, so that nobody can make it up. */
export const trap = { website: z.string().optional(), shown: z.string().max(200).optional() };

/** Who somebody is, as the diploma says. */
export const claimant = {
  given: asZod(parseName),
  family: asZod(parseName),
  patronymic: maybe(parseName),
  email: asZod(parseEmail),
  birthOn: maybe(parseDate),
  studentNumber: maybe(parseLine),
};

export const startClaimInput = z.object({
  ...claimant,
  ...trap,
  currentFamily: maybe(parseName),
  unitId: z.coerce.number({ error: "required" }).int().positive({ error: "required" }),
  graduationYear: asZod((input: unknown) => parseYear(input, { range: ANY_YEAR })),
  diplomaNumber: maybe(parseLine),
});
export type StartClaim = z.output<typeof startClaimInput>;

export const findRecordSearch = z.object({ sent: z.literal("1").optional() });
/** `token`: of the mail. `gone`: it was used or is too old. */
export const proofSearch = z.object({ token: z.string().max(200).optional(), gone: z.string().optional() });

export const claimParams = z.object({ id });
export const claimSearch = z.object({
  view: z.enum(Object.keys(VIEWS) as [keyof typeof VIEWS]).default("open"),
  after: asZod(optional(parseId)).optional(),
});

export const verifyClaimInput = z.object({ id, version, alumnusId: id });
export const createFromClaimInput = z.object({ id, version });
export const refuseClaimInput = z.object({ id, version, refusal: message });
export const askClaimantInput = z.object({ id, version, question: message });
export const reverseClaimInput = z.object({ id, version, reason: message });

export const answerClaimInput = z.object({ id, version, answer: message });
export const appealClaimInput = z.object({ id, version, appeal: message });
export const withdrawClaimInput = z.object({ id, version });
