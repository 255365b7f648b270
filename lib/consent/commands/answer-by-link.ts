import { survivorOf } from "@/lib/alumni/queries/survivor-of";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { Purpose } from "@/prisma/generated/enums";
import type { How } from "../evidence";
import { readPreferencesToken } from "../preferences-link";
import { objectToAll, recordConsent } from "./record-consent";

type LinkAnswer =
  | { answer: "yes" | "no"; purpose?: Purpose | undefined; wordingId?: string | undefined }
  | { answer: "object" };

/**
 * Answers for the person whom a link was sent to, about e-mail only, or objects to everything. Without a purpose, about
 * the one that the mail was sent for.
 * @throws DomainError not-found for a link that was not made here, and as recordConsent does.
 */
export async function answerByLink(asked: Ctx, link: string, answer: LinkAnswer, how: Omit<How, "source">) {
  const preference = readPreferencesToken(link);
  if (!preference) throw notFound();
  const ctx = await asSystem(asked, "preferences");
  const by: How = { ...how, source: "LINK" };
  const alumnusId = await survivorOf(ctx, preference.alumnusId);
  if (answer.answer === "object") return objectToAll(ctx, alumnusId, by);
  const purpose = answer.purpose ?? preference.purpose;
  return recordConsent(ctx, alumnusId, [{ ...answer, purpose, channel: "EMAIL" }], by);
}
