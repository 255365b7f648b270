import { instantOn } from "@/lib/platform/clock";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import type { TypedSitting } from "../schema/sittings";

type Written = { startsAt: Date; endsAt: Date; place: string | null; link: string | null };

/** Sittings as they are stored: instants, by the institution's clock. */
async function writtenSittings(ctx: Ctx, typed: readonly TypedSitting[]) {
  const { zone } = await getInstitution(ctx);
  return typed.map(({ id, day, from, to, place, link }) => {
    const at = (time: string) => instantOn(zone, { day, time });
    return { id, startsAt: at(from), endsAt: at(to), place, link };
  });
}

type Stored = Written & { id: string };
type MeetingSittings = { id: string; sittings: readonly Stored[]; invitedAt: Date | null };

/**
 * Makes the sittings of a meeting those of a form. One that people were asked to and that is left out is called off, so
 * that it disappears from their calendars.
 * @returns whether anything changed. @throws DomainError not-found for a sitting of another meeting
 */
export async function replaceSittings(
  ctx: Ctx,
  { id: meetingId, sittings, invitedAt }: MeetingSittings,
  typed: readonly TypedSitting[],
): Promise<boolean> {
  const written = await writtenSittings(ctx, typed);
  const stored = new Map(sittings.map((sitting) => [sitting.id, sitting]));
  let isChanged = false;
  for (const { id, ...data } of written) {
    const before = id === null ? null : stored.get(id);
    if (before === undefined) throw notFound();
    if (before && isSame(before, data)) continue;
    isChanged = true;
    if (before) await ctx.db.sitting.update({ where: { id: before.id }, data });
    else await ctx.db.sitting.create({ data: { meetingId, ...data } });
  }
  const kept = new Set(written.map(({ id }) => id));
  const gone = { id: { in: [...stored.keys()].filter((id) => !kept.has(id)) } };
  if (gone.id.in.length === 0) return isChanged;
  if (invitedAt === null) await ctx.db.sitting.deleteMany({ where: gone });
  else await ctx.db.sitting.updateMany({ where: gone, data: { cancelledAt: ctx.now } });
  return true;
}

function isSame(before: Written, after: Written): boolean {
  return (
    before.startsAt.getTime() === after.startsAt.getTime() &&
    before.endsAt.getTime() === after.endsAt.getTime() &&
    before.place === after.place &&
    before.link === after.link
  );
}
