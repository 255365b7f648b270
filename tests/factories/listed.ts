import type { NewRecord } from "@/lib/alumni/insert-records";
import { refreshSearch } from "@/lib/alumni/insert-records";
import type { UserActor } from "@/lib/platform/actor";
import { withSystemCtx } from "@/lib/platform/ctx";
import type { Audience, Offer, ProfileItem } from "@/prisma/generated/enums";

type Listed = {
  skills?: string[];
  languages?: string[];
  openTo?: Offer[];
  photoKey?: string;
  shows?: Partial<Record<ProfileItem, Audience>>;
};

/** Gives an account and a profile to a record that is there, and the audiences chosen. @returns who may sign in with it */
export function listed(
  { id }: Pick<NewRecord, "id">,
  { shows = {}, ...profile }: Listed = {},
): Promise<UserActor & { alumnusId: string; publicId: string }> {
  return withSystemCtx("test", async (ctx) => {
    const email = `${id}@example.org`;
    const user = await ctx.db.user.create({ data: { email, name: "Listed", locale: "en", alumnusId: id } });
    const { publicId } = await ctx.db.profile.create({ data: { alumnusId: id, ...profile } });
    await ctx.db.contactPoint.create({
      data: {
        alumnusId: id,
        kind: "EMAIL",
        value: email,
        isPrimary: true,
        verifiedAt: ctx.now,
        source: "PERSON",
        createdAt: ctx.now,
      },
    });
    await show(id, shows, ctx.db);
    await refreshSearch(ctx, [id]);
    return {
      kind: "user",
      sessionId: "test",
      userId: user.id,
      email,
      name: "Listed",
      locale: "en",
      alumnusId: id,
      roles: ["alumnus"],
      unitIds: [],
      awaitsSecondFactor: false,
      owesPromise: false,
      publicId,
    };
  });
}

type Tx = Parameters<Parameters<typeof withSystemCtx>[1]>[0]["db"];

async function show(alumnusId: string, shows: Listed["shows"] = {}, db: Tx): Promise<void> {
  await db.visibility.deleteMany({ where: { alumnusId } });
  await db.visibility.createMany({
    data: Object.entries(shows).map(([item, audience]) => ({
      alumnusId,
      item: item as ProfileItem,
      audience,
    })),
  });
}

/** Chooses other audiences for a record's items; what is not named is as preset. */
export function choose(alumnusId: string, shows: Listed["shows"]): Promise<void> {
  return withSystemCtx("test", async (ctx) => {
    await show(alumnusId, shows, ctx.db);
    await refreshSearch(ctx, [alumnusId]);
  });
}
