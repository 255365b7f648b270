import type { Ctx } from "./ctx";
import { enqueue } from "./jobs";

/** A message as a template makes it: the text and the HTML say the same. */
export type Message = { subject: string; text: string; html: string };

/** Puts a message on its way in the transaction that causes it; the worker sends it. */
export async function queueMail(ctx: Ctx, to: string, message: Message): Promise<void> {
  const mail = await ctx.db.mail.create({ data: { to, ...message, createdAt: ctx.now } });
  await enqueue(ctx, "send-mail", { mailId: mail.id });
}
