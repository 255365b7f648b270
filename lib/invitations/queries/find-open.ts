import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { hashToken } from "@/lib/platform/secret";
import type { InvitationChannel } from "@/prisma/generated/enums";
import { hashCode } from "../code";

/** An invitation that can be accepted, with what the record says of the person. */
export type OpenInvitation = {
  id: string;
  channel: InvitationChannel;
  email: string | null;
  name: { given: string; family: string; patronymic: string | null };
  unitId: number | null;
  year: number | null;
};

/** The invitation of a link's token. `isTaken`: the caller is about to spend it, so nobody else may at the same time. */
export function findOpenByToken(
  ctx: Ctx,
  token: string,
  { isTaken = false } = {},
): Promise<OpenInvitation | null> {
  return findOpen(ctx, { tokenHash: hashToken(token) }, isTaken);
}

export function findOpenByCode(ctx: Ctx, code: string): Promise<OpenInvitation | null> {
  return findOpen(ctx, { codeHash: hashCode(code) }, false);
}

/** What the page behind a link shows: whether it opens, and how. */
export async function lookAtInvitation(
  asked: Ctx,
  token: string,
): Promise<Pick<OpenInvitation, "channel" | "name"> | null> {
  const found = await findOpenByToken(await asSystem(asked, "invitations"), token);
  return found && { channel: found.channel, name: found.name };
}

async function findOpen(
  ctx: Ctx,
  by: { tokenHash: string } | { codeHash: string },
  isTaken: boolean,
): Promise<OpenInvitation | null> {
  const found = await ctx.db.invitation.findFirst({
    where: { ...by, usedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
    include: {
      alumnus: {
        include: {
          names: { orderBy: { id: "asc" } },
          degrees: { orderBy: [{ graduationYear: { sort: "desc", nulls: "last" } }, { id: "asc" }], take: 1 },
        },
      },
    },
  });
  if (!found) return null;
  if (isTaken) {
    const [free] = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM invitation WHERE id = ${found.id}::uuid AND used_at IS NULL AND revoked_at IS NULL FOR UPDATE`;
    if (!free) return null;
  }
  const { names, degrees } = found.alumnus;
  const name =
    names.find(({ kind }) => kind === "PREFERRED") ?? names.find(({ kind }) => kind === "LEGAL") ?? names[0];
  if (!name) return null;
  return {
    id: found.id,
    channel: found.channel,
    email: found.email,
    name: { given: name.given, family: name.family, patronymic: name.patronymic },
    unitId: degrees[0]?.unitId ?? null,
    year: degrees[0]?.graduationYear ?? null,
  };
}
