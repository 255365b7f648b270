import type { Mail } from "@/prisma/generated/client";
import type { Basis } from "@/prisma/generated/enums";
import type { Ctx } from "./ctx";
import { enqueue } from "./jobs";

/** A message as a template makes it: the text and the HTML say the same; `calendar` is attached as an ICS file. */
export type Message = { subject: string; text: string; html: string; calendar?: string };

/** Whom a mail is about, and why it may be sent: what the model's `alumnusId` and `ground` hold. */
export type MailGround = { alumnusId?: string; ground?: string };

/** Puts a message on its way in the transaction that causes it; the worker sends it. @returns the mail's id */
export async function queueMail(
  ctx: Ctx,
  to: string,
  message: Message,
  about: MailGround = {},
): Promise<string> {
  const mail = await ctx.db.mail.create({ data: { to, ...message, ...about, createdAt: ctx.now } });
  await enqueue(ctx, "send-mail", { mailId: mail.id });
  return mail.id;
}

/** What a message rests on at the moment of sending, or the word for why it must stay. */
export type Leave =
  | { mayGo: true; basis: Basis | null; consentEntryId: bigint | null }
  | { mayGo: false; why: string };

/** What a subject has to say about mail to people; the platform knows no subject, so the worker hands it in. */
export type MailWatch = {
  /** Asked in the transaction in which the message is handed over, which ends when the mail server has answered. */
  leave(ctx: Ctx, mail: Mail): Promise<Leave>;
  /** Headers beyond the message's own. */
  headers(mail: Mail): Record<string, string>;
  /** In the transaction that marks it as sent. */
  sent(ctx: Ctx, mail: Mail): Promise<void>;
};
