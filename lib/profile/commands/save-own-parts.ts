import type { z } from "zod";
import { removePart } from "@/lib/alumni/commands/remove-part";
import { saveContact, saveName } from "@/lib/alumni/commands/save-parts";
import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { parseEmail } from "@/lib/platform/input/email";
import type { OwnContact, removeOwnPartInput, saveOwnNameInput } from "../schema";
import { sendEmailProof } from "./prove-email";

/**
 * Saves a phone, an address, or an e-mail that is on the own record already. A mailbox that is not gets a link first, and
 * comes in by the proof of it: then nothing is saved yet.
 * @throws as saveContact and sendEmailProof
 */
export async function saveOwnContact(
  ctx: Ctx,
  contact: OwnContact,
  locale: Locale,
): Promise<"saved" | "to-prove"> {
  const { id, kind, partId, typed } = contact;
  const mailbox = kind === "EMAIL" ? parseEmail(typed) : null;
  if (mailbox?.ok) {
    const { key } = mailbox.value;
    const isKnown = await ctx.db.contactPoint.count({ where: { id: partId ?? id, value: key } });
    if (!isKnown) {
      await sendEmailProof(ctx, key, locale);
      return "to-prove";
    }
  }
  await saveContact(ctx, contact);
  return "saved";
}

/** Saves the name to be called by. @throws DomainError not-found for another kind of name; otherwise as saveName */
export async function saveOwnName(ctx: Ctx, name: z.output<typeof saveOwnNameInput>): Promise<void> {
  if (name.partId) await assertPreferred(ctx, name.partId);
  await saveName(ctx, name);
}

/** Takes a contact, a job or the preferred name off the own record; other names are the university's to keep. */
export async function removeOwnPart(ctx: Ctx, part: z.output<typeof removeOwnPartInput>): Promise<void> {
  if (part.part === "name") await assertPreferred(ctx, part.partId);
  await removePart(ctx, part);
}

async function assertPreferred(ctx: Ctx, id: string): Promise<void> {
  const isPreferred = await ctx.db.alumnusName.count({ where: { id, kind: "PREFERRED" } });
  if (!isPreferred) throw notFound();
}
