import type { Adapter, AdapterUser, VerificationToken } from "next-auth/adapters";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/secret";
import type { User } from "@/prisma/generated/client";
import { type Arrival, openSession } from "./commands/sessions";
import { accountKey } from "./sign-on";

const asAdapterUser = (user: User): AdapterUser => ({
  id: user.id,
  email: user.email,
  name: user.name,
  emailVerified: user.emailVerifiedAt,
});

/**
 * next-auth's view of our accounts. Sessions and tokens are stored hashed; nobody gets an account by a link, and every
 * sign-in opens a session of its own, whoever was signed in before.
 */
export function authAdapter(arrival: Arrival): Adapter {
  return {
    createUser: () => {
      throw new DomainError("forbidden", "no-account");
    },
    getUser: (id) =>
      withSystemCtx("sign-in", async ({ db }) => one(await db.user.findUnique({ where: { id } }))),
    getUserByEmail: (email) =>
      withSystemCtx("sign-in", async ({ db }) =>
        one(await db.user.findFirst({ where: { email, disabledAt: null } })),
      ),
    getUserByAccount: ({ providerAccountId }) =>
      withSystemCtx("sign-in", async ({ db }) =>
        one(
          await db.user.findFirst({
            where: { disabledAt: null, accounts: { some: accountKey(providerAccountId) } },
          }),
        ),
      ),
    updateUser: ({ id, emailVerified }) =>
      withSystemCtx("sign-in", async ({ db }) =>
        asAdapterUser(
          await db.user.update({ where: { id }, data: { emailVerifiedAt: emailVerified ?? null } }),
        ),
      ),
    createSession: ({ userId }) =>
      withSystemCtx("sign-in", async (ctx) => {
        const { token, expiresAt } = await openSession(ctx, userId, arrival);
        return { sessionToken: token, userId, expires: expiresAt };
      }),
    getSessionAndUser: () => null,
    updateSession: () => null,
    deleteSession: async (sessionToken) => {
      await withSystemCtx("sign-in", ({ db }) =>
        db.session.deleteMany({ where: { tokenHash: hashToken(sessionToken) } }),
      );
    },
    createVerificationToken: (minted) =>
      withSystemCtx("sign-in", async (ctx) => {
        await storeSignInToken(ctx, minted);
        return minted;
      }),
    /** Spent by deleting it: of many attempts at once, one finds the row. */
    useVerificationToken: ({ identifier, token }) =>
      withSystemCtx("sign-in", async ({ db, now }) => {
        const [spent] = await db.$queryRaw<{ expires_at: Date }[]>`
          DELETE FROM sign_in_token WHERE token_hash = ${token} AND email = ${identifier}::citext RETURNING expires_at`;
        return spent && spent.expires_at > now ? { identifier, token, expires: spent.expires_at } : null;
      }),
  };
}

/** Keeps a one-use token: `token` is its hash, as next-auth will look for it. */
export async function storeSignInToken(ctx: Ctx, minted: VerificationToken): Promise<void> {
  const { identifier: email, token: tokenHash, expires: expiresAt } = minted;
  await ctx.db.signInToken.create({ data: { tokenHash, email, createdAt: ctx.now, expiresAt } });
}

function one(user: User | null): AdapterUser | null {
  return user && asAdapterUser(user);
}
