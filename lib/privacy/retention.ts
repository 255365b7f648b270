import type { Ctx } from "@/lib/platform/ctx";
import type { Prisma } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";

/** What is kept for a time, in the order of the page. Each has a rule with its days in the database. */
export const RETENTION_KINDS = [
  ...(["tokens", "exports", "copies", "import-files", "invitations", "claims", "corrections"] as const),
  ...(["mail-bodies", "sign-in-log", "messages", "requests", "inactive-accounts"] as const),
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

export const isRetentionKind = (kind: string): kind is RetentionKind =>
  (RETENTION_KINDS as readonly string[]).includes(kind);

/** One kind: how many are due before a moment, and how to let some of them go. A sweep returns how many went. */
export type Forgetting = {
  count(ctx: Ctx, before: Date): Promise<number>;
  sweep(ctx: Ctx, before: Date, most: number): Promise<number>;
};

type Rows<W> = {
  count(args: { where: W }): Promise<number>;
  deleteMany(args: { where: W }): Promise<{ count: number }>;
};

/** Rows that go whole and are few enough a day for one statement. */
const whole = <W>(of: (ctx: Ctx) => Rows<W>, where: (before: Date, ctx: Ctx) => W): Forgetting => ({
  count: (ctx, before) => of(ctx).count({ where: where(before, ctx) }),
  sweep: async (ctx, before) => (await of(ctx).deleteMany({ where: where(before, ctx) })).count,
});

/** Several kinds under one rule. */
const together = (parts: readonly Forgetting[]): Forgetting => ({
  count: async (ctx, before) => sum(parts, (part) => part.count(ctx, before)),
  sweep: async (ctx, before, most) => sum(parts, (part) => part.sweep(ctx, before, most)),
});
async function sum(parts: readonly Forgetting[], of: (part: Forgetting) => Promise<number>): Promise<number> {
  let total = 0;
  for (const part of parts) total += await of(part);
  return total;
}

/** What ran out by itself or is older than the rule. */
const ended = (before: Date, { now }: Ctx) => ({
  OR: [{ expiresAt: { lte: now } }, { createdAt: { lte: before } }],
});

/** An export that waited for a second person is older than its file: it ends by its own time alone. */
const endedExports = (before: Date, { now }: Ctx) => ({
  OR: [{ expiresAt: { lte: now } }, { createdAt: { lte: before }, approval: null }],
});

/** Rows with a file: the file goes by a job of the same transaction. */
const withFile = (
  of: (ctx: Ctx) => Prisma.ExportDelegate | Prisma.DataCopyDelegate,
  due: (before: Date, ctx: Ctx) => Prisma.ExportWhereInput,
): Forgetting => {
  const table = of as (ctx: Ctx) => Prisma.ExportDelegate;
  return {
    count: (ctx, before) => table(ctx).count({ where: due(before, ctx) }),
    sweep: async (ctx, before, most) => {
      const rows = await table(ctx).findMany({
        where: due(before, ctx),
        take: most,
        select: { id: true, storageKey: true },
      });
      for (const { storageKey } of rows)
        if (storageKey) await enqueue(ctx, "remove-file", { key: storageKey });
      return (await table(ctx).deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })).count;
    },
  };
};

const oldImports = (before: Date) =>
  ({
    sweptAt: null,
    createdAt: { lte: before },
    status: { notIn: ["APPLYING", "UNDOING"] },
    OR: [{ appliedAt: null }, { appliedAt: { lte: before } }],
  }) satisfies Prisma.ImportWhereInput;

/** The file, the rows and the before-images of a list; what it did stays in figures. */
const importFiles: Forgetting = {
  count: (ctx, before) => ctx.db.import.count({ where: oldImports(before) }),
  sweep: async (ctx, before) => {
    const found = await ctx.db.import.findFirst({ where: oldImports(before), orderBy: { createdAt: "asc" } });
    if (!found) return 0;
    await ctx.db.importRow.deleteMany({ where: { importId: found.id } });
    await ctx.db.importChange.deleteMany({ where: { importId: found.id } });
    const status = found.status === "APPLIED" || found.status === "UNDONE" ? found.status : "CANCELLED";
    await ctx.db.$executeRaw`
      UPDATE import SET swept_at = ${ctx.now}, status = ${status}::import_status, version = version + 1,
        sample = sample || '{"rows": [], "repairs": []}'
      WHERE id = ${found.id}::uuid`;
    await enqueue(ctx, "remove-file", { key: found.storageKey });
    return 1;
  },
};

const writtenMails = (before: Date) =>
  ({
    createdAt: { lte: before },
    status: { not: "QUEUED" },
    NOT: { text: "" },
  }) satisfies Prisma.MailWhereInput;

/** That a mail went out, and on which ground, is evidence and stays; what it said goes. */
const mailBodies: Forgetting = {
  count: (ctx, before) => ctx.db.mail.count({ where: writtenMails(before) }),
  sweep: async (ctx, before, most) => {
    const rows = await ctx.db.mail.findMany({
      where: writtenMails(before),
      take: most,
      select: { id: true },
    });
    const blank = { subject: "", text: "", html: "", problem: null };
    return (await ctx.db.mail.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: blank }))
      .count;
  },
};

/** With what people signed in: the trail keeps that somebody did. */
const signInDetails: Forgetting = {
  count: async (ctx, before) =>
    ctx.db.auditDetail.count({
      where: {
        entry: {
          at: { lte: before },
          OR: [{ action: { startsWith: "session." } }, { action: { startsWith: "second-factor." } }],
        },
      },
    }),
  sweep: async (ctx, before, most) => {
    const [row] = await ctx.db.$queryRaw<{ gone: number }[]>`
      SELECT sweep_trail('session.%', ${before}, ${most}::int) + sweep_trail('second-factor.%', ${before}, ${most}::int) AS gone`;
    return row?.gone ?? 0;
  },
};

const decided = (before: Date) => ({ decidedAt: { lte: before } });

/** How each kind is found and let go. Accounts that nobody uses have a file of their own. */
export const FORGETTING: Readonly<Record<Exclude<RetentionKind, "inactive-accounts">, Forgetting>> = {
  tokens: together([
    whole(({ db }) => db.signInToken, ended),
    whole(({ db }) => db.challenge, ended),
    whole(
      ({ db }) => db.session,
      (_before, { now }) => ({ expiresAt: { lte: now } }),
    ),
    whole(
      ({ db }) => db.emailChange,
      (before) => ({ expiresAt: { lte: before } }),
    ),
    whole(
      ({ db }) => db.claim,
      (before) => ({ status: "STARTED" as const, tokenExpiresAt: { lte: before } }),
    ),
    whole(
      ({ db }) => db.rateLimit,
      (_before, { now }) => ({ windowEndsAt: { lte: now } }),
    ),
  ]),
  exports: withFile(({ db }) => db.export, endedExports),
  copies: withFile(({ db }) => db.dataCopy, ended),
  "import-files": importFiles,
  invitations: whole(
    ({ db }) => db.invitation,
    (before) => ({ usedAt: null, createdAt: { lte: before } }),
  ),
  claims: whole(
    ({ db }) => db.claim,
    (before) => ({
      ...decided(before),
      status: { in: ["REFUSED" as const, "WITHDRAWN" as const, "REVERSED" as const] },
    }),
  ),
  corrections: whole(({ db }) => db.correction, decided),
  "mail-bodies": mailBodies,
  "sign-in-log": together([
    whole(
      ({ db }) => db.knownDevice,
      (before) => ({ seenAt: { lte: before } }),
    ),
    signInDetails,
  ]),
  messages: whole(
    ({ db }) => db.relayMessage,
    (before) => ({ sentAt: { lte: before } }),
  ),
  requests: whole(
    ({ db }) => db.privacyRequest,
    (before) => ({ status: { not: "OPEN" as const }, doneAt: { lte: before } }),
  ),
};
