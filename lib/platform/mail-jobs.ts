import { createTransport } from "nodemailer";
import { withSystemCtx } from "./ctx";
import { env } from "./env";
import type { JobHandlers } from "./jobs";
import { absoluteUrl } from "./request";

/** Neither files nor addresses are ever read for a message. */
const transport = env.SMTP_URL
  ? createTransport({ url: env.SMTP_URL, pool: true, disableFileAccess: true, disableUrlAccess: true })
  : null;

/**
 * Sends one message. It is marked SENDING before the server is spoken to: a worker killed in between leaves it
 * UNCONFIRMED for a person to decide, never sent twice. Without SMTP_URL the demo's mailbox keeps it.
 */
export const mailJobs = {
  "send-mail": async ({ mailId }) => {
    const mail = await withSystemCtx("send-mail", async ({ db }) => {
      const found = await db.mail.findUnique({ where: { id: mailId } });
      if (found?.status === "SENDING")
        await db.mail.update({ where: { id: mailId }, data: { status: "UNCONFIRMED" } });
      if (found?.status !== "QUEUED") return null;
      return db.mail.update({ where: { id: mailId }, data: { status: "SENDING" } });
    });
    if (!mail) return;
    try {
      await transport?.sendMail({
        from: env.MAIL_FROM,
        to: mail.to,
        envelope: { from: env.MAIL_FROM, to: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${new URL(absoluteUrl("/")).hostname}>`,
      });
    } catch (error) {
      const permanent = ((error as { responseCode?: number }).responseCode ?? 0) >= 500;
      await settle(mailId, permanent ? "FAILED" : "QUEUED", (error as Error).message);
      if (!permanent) throw error;
      return;
    }
    await settle(mailId, "SENT");
  },
} satisfies Partial<JobHandlers>;

function settle(mailId: string, status: "SENT" | "FAILED" | "QUEUED", problem: string | null = null) {
  return withSystemCtx("send-mail", ({ db, now }) =>
    db.mail.update({
      where: { id: mailId },
      data: { status, problem, sentAt: status === "SENT" ? now : null },
    }),
  );
}
