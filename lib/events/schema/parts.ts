import { z } from "zod";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { parseAmount } from "@/lib/platform/input/amount";
import { parseEmail } from "@/lib/platform/input/email";
import { id, targetInput, ticked, wholeNumber } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { localizedField, localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { asZod, maybe } from "@/lib/platform/input/zod";
import { CURRENCIES, MOST_OPTIONS, QUESTION_KINDS, ROLE_KINDS } from "../status";
import { day, hours, parseProse, refuseEmpty, time } from "./fields";

/** A part of an event: a new one without an id. The version is that of the event: whoever edits a part edits the event. */
const partOf = { ...targetInput.shape, partId: maybe(parseId) };
export const removePartInput = targetInput.extend({ partId: id });
const capacity = wholeNumber(0, 100_000);

export const sessionInput = z
  .object({
    ...partOf,
    ...localizedFields("titles"),
    ...localizedFields("descriptions", parseProse),
    day,
    from: time,
    to: time,
    place: maybe(parseLine),
    isSlot: ticked,
    capacity,
  })
  .transform(({ id, version, partId, day, from, to, place, isSlot, capacity, ...texts }, context) => {
    const titles = toLocalized(texts, "titles");
    if (!titles) refuseEmpty(context, "titles");
    if (to <= from) context.addIssue({ code: "custom", path: ["to"], message: "order" });
    const descriptions = toLocalized(texts, "descriptions") ?? {};
    // Only what people choose is limited.
    const facts = { titles: titles ?? {}, descriptions, place, isSlot, capacity: isSlot ? capacity : null };
    return { id, version, partId, day, from, to, facts };
  });
export type WriteSession = z.output<typeof sessionInput>;

export const paymentInput = targetInput.extend({
  currency: z
    .enum(CURRENCIES)
    .or(z.literal("").transform(() => null))
    .default(null),
  paymentHours: hours(1, 24 * 30),
});
export type ChangePayment = z.output<typeof paymentInput>;

export const ticketInput = z
  .object({
    ...partOf,
    ...localizedFields("titles"),
    amount: asZod(parseAmount),
    memberAmount: maybe(parseAmount),
    capacity,
    isEnded: ticked,
  })
  .transform(({ id, version, partId, amount, memberAmount, capacity, isEnded, ...texts }, context) => {
    const titles = toLocalized(texts, "titles");
    if (!titles) refuseEmpty(context, "titles");
    return {
      ...{ id, version, partId, isEnded },
      facts: { titles: titles ?? {}, amountMinor: amount, memberAmountMinor: memberAmount, capacity },
    };
  });
export type WriteTicket = z.output<typeof ticketInput>;

export const questionInput = z
  .object({
    ...partOf,
    kind: z.enum(QUESTION_KINDS, { error: "required" }),
    ...localizedFields("texts"),
    ...localizedFields("options", parseProse),
    isRequired: ticked,
    isSensitive: ticked,
  })
  .transform(({ id, version, partId, kind, isRequired, isSensitive, ...sent }, context) => {
    const texts = toLocalized(sent, "texts");
    if (!texts) refuseEmpty(context, "texts");
    const options = kind === "CHOICE" ? readOptions(toLocalized(sent, "options"), context) : [];
    return { id, version, partId, facts: { kind, texts: texts ?? {}, options, isRequired, isSensitive } };
  });
export type WriteQuestion = z.output<typeof questionInput>;

/** The lines of each language put together: what stands in the same line is the same choice. */
function readOptions(texts: LocalizedText | null, context: z.RefinementCtx): Record<string, string>[] {
  const lines = Object.entries(texts ?? {}).map(
    ([locale, text = ""]) =>
      [
        locale as Locale,
        text
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      ] as const,
  );
  const refuse = (locale: Locale, message: string) =>
    context.addIssue({ code: "custom", path: [localizedField("options", locale)], message });
  const [first] = lines;
  if (!first || first[1].length < 2) refuse(first?.[0] ?? (Object.keys(LOCALES)[0] as Locale), "two_choices");
  if (first && first[1].length > MOST_OPTIONS) refuse(first[0], "range");
  for (const [locale, choices] of lines)
    if (first && choices.length !== first[1].length) refuse(locale, "same_lines");
  return (first?.[1] ?? []).map((_, at) =>
    Object.fromEntries(lines.map(([locale, choices]) => [locale, choices[at] ?? ""])),
  );
}

export const movePartInput = removePartInput.extend({ direction: z.enum(["up", "down"]) });

export const roleInput = z
  .object({
    ...partOf,
    kind: z.enum(ROLE_KINDS, { error: "required" }),
    name: asZod(parseLine),
    ...localizedFields("about"),
    email: maybe(parseEmail),
    isPublic: ticked,
    isAtDoor: ticked,
  })
  .transform(({ id, version, partId, kind, name, email, isPublic, isAtDoor, ...texts }) => ({
    ...{ id, version, partId, email },
    facts: { kind, name, about: toLocalized(texts, "about") ?? {}, isPublic, isAtDoor },
  }));
export type WriteRole = z.output<typeof roleInput>;
