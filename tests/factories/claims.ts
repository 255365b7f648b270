import { answerByMail } from "@/lib/claims/commands/answer-by-mail";
import { proveMailbox } from "@/lib/claims/commands/prove-mailbox";
import { startClaim } from "@/lib/claims/commands/start-claim";
import { claimPolicy } from "@/lib/claims/policy";
import { type StartClaim, startClaimInput } from "@/lib/claims/schema";
import { withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { seal } from "@/lib/platform/secret";

const VISITOR = { kind: "visitor" } as const;
/** Shown long before it was sent. */
const SHOWN = () => seal("form-shown", String(Date.now() - 60_000));

/** What a person types into "find my record". */
export type Typed = Partial<Record<keyof StartClaim, string>> & {
  family: string;
  given: string;
  unitId: string;
};

/** Sends the form as a visitor from some network. */
export async function askForRecord(typed: Typed, address = "203.0.113.7"): Promise<void> {
  const input = startClaimInput.parse({
    graduationYear: "2004",
    email: `${typed.family}@example.org`,
    shown: SHOWN(),
    ...typed,
  });
  await withCtx(VISITOR, claimPolicy.start, (ctx) => startClaim(ctx, input, { locale: "en", address }));
}

/** Has the jobs of claims done that the worker would do. */
export async function answerAll(): Promise<void> {
  await withSystemCtx("test", async (ctx) => {
    const waiting = await ctx.db.claim.findMany({ where: { status: "STARTED", tokenHash: null } });
    for (const { id } of waiting) await answerByMail(ctx, id);
  });
}

/** The secret of the last link in the mailbox; empty when there is none. */
export async function tokenFor(email: string): Promise<string> {
  const mail = await withSystemCtx("test", ({ db }) =>
    db.mail.findFirst({ where: { to: email }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }),
  );
  return /[?&]token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

/** Presses the button behind a link. */
export function prove(token: string) {
  return withCtx(VISITOR, claimPolicy.start, (ctx) => proveMailbox(ctx, token));
}

/** From the form to the decision. @returns the claim as it stands then */
export async function claimRecord(typed: Typed) {
  const email = (typed.email ?? `${typed.family}@example.org`).toLowerCase();
  await askForRecord({ ...typed, email });
  await answerAll();
  await prove(await tokenFor(email));
  return withSystemCtx("test", ({ db }) =>
    db.claim.findFirstOrThrow({ where: { email }, orderBy: { createdAt: "desc" } }),
  );
}

/** Every limit is as unused. */
export async function forgetLimits(): Promise<void> {
  await withSystemCtx("test", ({ db }) => db.rateLimit.deleteMany({}));
}

/** Mails may be asked for again; the tries on records stay counted. */
export async function forgetMailLimits(): Promise<void> {
  await withSystemCtx("test", ({ db }) =>
    db.rateLimit.deleteMany({ where: { key: { startsWith: "sign-in" } } }),
  );
}
