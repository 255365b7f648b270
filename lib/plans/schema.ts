import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { parseAmount } from "@/lib/platform/input/amount";
import { parseDate } from "@/lib/platform/input/date";
import { id, PLANNED, version } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { localizedField } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { parseUrl } from "@/lib/platform/input/url";
import { asZod, maybe } from "@/lib/platform/input/zod";
import { PlanItemStatus } from "@/prisma/generated/enums";
import type { PlannedItem } from "./content";
import { type PlanView, VIEWS } from "./status";

const MOST_COUNTED = 1_000_000;

const message = asZod(parseMessage);
const day = (input: unknown) => parseDate(input, { range: PLANNED });
const blank = (value: unknown) => (value === "" || value === undefined ? null : value);
const maybeId = z.preprocess(blank, id.nullable());
const count = z.preprocess(
  blank,
  z.coerce
    .number({ error: "format" })
    .int({ error: "format" })
    .min(0, { error: "format" })
    .max(MOST_COUNTED, { error: "format" })
    .nullable(),
);
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(item).max(100),
  );

export const CURRENCIES = ["RON", "EUR", "BGN", "RUB", "USD"] as const;

/** What an item's form sends. An owner with an account is chosen; anybody else is typed. */
const itemFields = z.object({
  title: asZod(parseLine),
  description: maybe(parseMessage),
  audience: maybe(parseLine),
  ownerId: maybeId,
  ownerName: maybe(parseLine),
  startsOn: maybe(day),
  endsOn: maybe(day),
  expected: maybe(parseMessage),
  indicator: maybe(parseLine),
  peopleCount: count,
  hoursCount: count,
  amount: maybe(parseAmount),
  currency: z.preprocess(blank, z.enum(CURRENCIES).nullable()),
  isPublic: z.enum(["yes", "no"]).default("no"),
});
type SentItem = z.output<typeof itemFields>;

/** What a form says of an item; the name of an owner with an account is the account's. */
export type ItemInput = PlannedItem;

/** The fields as they are kept: one owner, and a currency only with an amount. */
function keptItem({ amount, currency, ownerName, isPublic, ...fields }: SentItem): ItemInput {
  return {
    ...fields,
    ownerName: fields.ownerId ? null : ownerName,
    amountMinor: amount,
    currency: amount === null ? null : (currency ?? CURRENCIES[0]),
    isPublic: isPublic === "yes",
  };
}

const inOrder = {
  check: ({ startsOn, endsOn }: Pick<SentItem, "startsOn" | "endsOn">) =>
    !startsOn || !endsOn || startsOn <= endsOn,
  problem: { error: "order", path: ["endsOn"] },
};

export const addItemInput = itemFields
  .extend({ planId: id, measureId: id })
  .refine(inOrder.check, inOrder.problem)
  .transform(({ planId, measureId, ...fields }) => ({ planId, measureId, item: keptItem(fields) }));
export const editItemInput = itemFields
  .extend({ id, version, measureId: id, entries: many(id) })
  .refine(inOrder.check, inOrder.problem)
  .transform(({ id, version, measureId, entries, ...fields }) => ({
    id,
    version,
    measureId,
    entries,
    item: keptItem(fields),
  }));

export const itemTarget = z.object({ id, version });
export const moveItemInput = itemTarget.extend({ direction: z.enum(["up", "down"]) });
export const planTarget = z.object({ id, version });

export const submitInput = z.object({ id, version, visaName: maybe(parseLine), visaOn: maybe(day) });
export const returnInput = z.object({ id, version, dueOn: asZod(day), comment: maybe(parseMessage) });
export const waiveInput = z.object({ id, version, reason: message });

/** `before`: the reason as its writer saw it, which is all that a skip has to be told apart by. */
export const skipInput = z.object({
  planId: id,
  measureId: id,
  before: maybe(parseMessage),
  reason: maybe(parseMessage),
});

export const summaryInput = z
  .object({
    id,
    version,
    isPublic: z.enum(["yes", "no"]).default("no"),
    ...(Object.fromEntries(
      (Object.keys(LOCALES) as Locale[]).map((locale) => [
        localizedField("summary", locale),
        maybe(parseMessage),
      ]),
    ) as { [field in `summary.${Locale}`]: ReturnType<typeof maybe<string>> }),
  })
  .transform(({ id, version, isPublic, ...texts }) => ({ id, version, isPublic: isPublic === "yes", texts }));

export const commentInput = z.object({ planId: id, itemId: maybeId, body: message });
export const resolveInput = z.object({ planId: id, commentId: id });

export const partnerInput = z.object({
  itemId: id,
  alumnusId: maybeId,
  name: maybe(parseLine),
  part: maybe(parseLine),
});
export const removePartInput = z.object({ itemId: id, partId: id });

export const progressInput = z.object({
  id,
  version,
  status: z.enum(PlanItemStatus),
  percent: z.coerce
    .number({ error: "format" })
    .int({ error: "format" })
    .min(0, { error: "format" })
    .max(100, { error: "format" }),
  outcome: maybe(parseMessage),
  reachedCount: count,
});

export const linkInput = z.object({ url: asZod(parseUrl), note: maybe(parseLine) });

export const proposeChangeInput = itemFields
  .extend({ id, version, measureId: id, reason: message })
  .refine(inOrder.check, inOrder.problem)
  .transform(({ id, version, measureId, reason, ...fields }) => ({
    id,
    version,
    measureId,
    reason,
    item: keptItem(fields),
  }));
export const proposeItemInput = itemFields
  .extend({ planId: id, measureId: id, reason: message })
  .refine(inOrder.check, inOrder.problem)
  .transform(({ planId, measureId, reason, ...fields }) => ({
    planId,
    measureId,
    reason,
    item: keptItem(fields),
  }));
export const amendmentTarget = z.object({ id, version });
export const decideAmendmentInput = z.object({
  id,
  version,
  to: z.enum(["ACCEPTED", "REFUSED"]),
  decision: maybe(parseMessage),
});

export const takeItemInput = z.object({ planId: id, itemId: id, measureId: id });
export const takeOverInput = z.object({ planId: id, fromId: id });

export const planParams = z.object({ id });
export const itemParams = z.object({ id, itemId: id });
export const partParams = z.object({ id });
export const newItemSearch = z.object({ measure: id.optional() });
export const itemSearch = z.object({
  q: z.string().max(200).optional(),
  problem: z.string().max(40).optional(),
});
export const editionSearch = z.object({
  /** The edition that is read; with `from`, what it has that the other one had not. */
  of: id.optional(),
  from: z.preprocess((value) => value || undefined, id.optional()),
});
export const listSearch = z.object({
  view: z.enum(Object.keys(VIEWS) as [PlanView]).optional(),
  round: z.preprocess((value) => value || undefined, id.optional()),
});
export const presenceInput = z.object({ itemId: id.nullable() });
