import { z } from "zod";
import { parseAmount } from "@/lib/platform/input/amount";
import { parseEmail } from "@/lib/platform/input/email";
import { id, ticked, version } from "@/lib/platform/input/fields";
import { filterText, maybeFilter } from "@/lib/platform/input/filters";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { parseName } from "@/lib/platform/input/name";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";
import { PAYMENT_MEANS } from "./status";

const maybeId = asZod(optional(parseId)).default(null);
const reason = asZod(parseLine);
/** What was sealed here: two parts of base64url. */
const sealed = z
  .string()
  .max(2_000)
  .regex(/^[\w-]+\.[\w-]+$/);

export const registrationParams = z.object({ id, registrationId: id });
export const tokenParams = z.object({
  token: z.preprocess((text) => decodeURIComponent(String(text)), sealed),
});
export const slugParams = z.object({ slug: z.string().max(200) });
export const signUpSearch = z.object({ guest: sealed.optional(), sent: z.literal("1").optional() });
export const ownSearch = z.object({ again: z.literal("1").optional() });

export const REGISTRATIONS_VIEWS = ["coming", "waiting", "asking", "ended"] as const;
export type RegistrationsView = (typeof REGISTRATIONS_VIEWS)[number];
const maybeFilterId = maybeFilter(id);
export const registrationsSearch = z.object({
  view: z.enum(REGISTRATIONS_VIEWS).default("coming"),
  q: maybeFilter(filterText),
  session: maybeFilterId,
  ticket: maybeFilterId,
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
export const queueSearch = registrationsSearch.omit({ view: true });
export type RegistrationsSearch = z.output<typeof registrationsSearch>;

const guestCount = z.preprocess(
  (sent) => (sent === "" || sent === undefined ? 0 : sent),
  z.coerce
    .number({ error: "type" })
    .int({ error: "type" })
    .min(0, { error: "range" })
    .max(20, { error: "range" }),
);
/** As many fields of one name as guests may come; those left empty are nobody. */
const guestNames = z.preprocess(
  (sent) => [sent ?? []].flat().filter((name) => name !== ""),
  z.array(asZod(parseName)).max(20),
);
const ANSWER = /^answer\.([0-9a-f-]{36})$/;
/** The fields of questions, whose names nobody knows beforehand; whatever else is sent is dropped. */
const withAnswers = <S extends z.ZodRawShape>(shape: S) =>
  z.looseObject(shape).transform((sent) => {
    const answers: Record<string, string> = {};
    for (const [name, value] of Object.entries(sent)) {
      const [, question] = ANSWER.exec(name) ?? [];
      if (question && typeof value === "string") answers[question] = value;
    }
    const known = Object.fromEntries(
      Object.keys(shape).map((key) => [key, (sent as Record<string, unknown>)[key]]),
    );
    return { ...(known as z.output<z.ZodObject<S>>), answers };
  });

export const signUpInput = withAnswers({
  eventId: id,
  sessionId: maybeId,
  ticketId: maybeId,
  guestCount,
  guestNames,
  wouldComeAlone: ticked,
  isOnline: ticked,
  means: z.preprocess(
    (sent) => (sent === "" || sent === undefined ? null : sent),
    z.enum(PAYMENT_MEANS).nullable(),
  ),
  guest: z.preprocess((sent) => (sent === "" || sent === undefined ? null : sent), sealed.nullable()),
});
export const guestLinkInput = z.object({ eventId: id, name: asZod(parseName), email: asZod(parseEmail) });

export const tokenInput = z.object({ token: sealed });
export const fewerInput = z.object({ token: sealed, guestCount, guestNames });
export const answersInput = withAnswers({ token: sealed });

export const reasonedInput = z.object({ id, version, reason });
export const refundInput = z
  .object({ id, version, amount: asZod(parseAmount) })
  .transform(({ amount, ...target }) => ({ ...target, amountMinor: amount }));
export const fileInput = z.object({ purpose: reason, locale: z.string().optional() });
