import { createTransport } from "nodemailer";
import type { Mail } from "@/prisma/generated/client";
import type { Basis } from "@/prisma/generated/enums";
import { withSystemCtx } from "./ctx";
import { env } from "./env";
import type { JobHandlers } from "./jobs";
import type { MailWatch } from "./mail";
import { absoluteUrl } from "./request";

/** Neither files nor addresses are ever read for a message; a server that is silent for long has not answered. */
const transport = env.SMTP_URL
  ? createTransport({
      url: env.SMTP_URL,
      pool: true,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: 10_000,
      socketTimeout: 30_000,
    })
  : null;
const HAND_OVER = { timeout: 90_000 };

/**
 * Sends one message. It is marked SENDING before the server is spoken to: a worker killed in between leaves it
 * UNCONFIRMED for a person to decide, never sent twice. Without SMTP_URL the demo's mailbox keeps it.
 */
export const mailJobs = (watch: MailWatch) =>
  ({
    "send-mail": async ({ mailId }) => {
      const mail = await claim(mailId);
      if (!mail) return;
      let isAccepted = false;
      try {
        const leave = await withSystemCtx(
          "send-mail",
          async (ctx) => {
            const leave = await watch.leave(ctx, mail);
            if (leave.mayGo) {
              await transport?.sendMail(envelopeOf(mail, watch.headers(mail)));
              isAccepted = true;
            }
            return leave;
          },
          HAND_OVER,
        );
        if (!leave.mayGo) await settle(mail, { status: "WITHHELD", problem: leave.why });
        else {
          const { basis, consentEntryId } = leave;
          await settle(mail, { status: "SENT", basis, consentEntryId }, watch);
        }
      } catch (error) {
        // Accepted and then the database failed: the next attempt finds it SENDING and leaves it UNCONFIRMED.
        if (isAccepted) throw error;
        const isPermanent = ((error as { responseCode?: number }).responseCode ?? 0) >= 500;
        await settle(mail, { status: isPermanent ? "FAILED" : "QUEUED", problem: (error as Error).message });
        if (!isPermanent) throw error;
      }
    },
  }) satisfies Partial<JobHandlers>;

/** The mail, marked as on its way; null when there is nothing to send any more. */
function claim(mailId: string): Promise<Mail | null> {
  return withSystemCtx("send-mail", async ({ db }) => {
    const found = await db.mail.findUnique({ where: { id: mailId } });
    if (found?.status === "SENDING")
      await db.mail.update({ where: { id: mailId }, data: { status: "UNCONFIRMED" } });
    if (found?.status !== "QUEUED") return null;
    return db.mail.update({ where: { id: mailId }, data: { status: "SENDING" } });
  });
}

function envelopeOf(mail: Mail, headers: Record<string, string>) {
  return {
    from: env.MAIL_FROM,
    to: mail.to,
    envelope: { from: env.MAIL_FROM, to: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.calendar ? [calendarFile(mail.calendar)] : [],
    messageId: `<${mail.id}@${new URL(absoluteUrl("/")).hostname}>`,
    headers,
  };
}

const calendarFile = (content: string) => ({
  filename: "calendar.ics",
  contentType: "text/calendar; charset=utf-8; method=PUBLISH",
  content,
});

type Outcome =
  | { status: "SENT"; basis: Basis | null; consentEntryId: bigint | null }
  | { status: "FAILED" | "QUEUED" | "WITHHELD"; problem: string };

function settle(mail: Mail, outcome: Outcome, watch?: MailWatch): Promise<void> {
  return withSystemCtx("send-mail", async (ctx) => {
    const sentAt = outcome.status === "SENT" ? ctx.now : null;
    await ctx.db.mail.update({ where: { id: mail.id }, data: { problem: null, ...outcome, sentAt } });
    await watch?.sent(ctx, mail);
  });
}
