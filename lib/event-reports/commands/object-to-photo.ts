import { noteEvent } from "@/lib/events/commands/change-row";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import { getShownPhoto } from "../queries/photos";

/**
 * Takes a photo off its page because somebody on it asks for that. Nobody has to say who they are or why: whoever wants to
 * stay unseen should not have to show a face first.
 * @returns the address of the event. @throws DomainError not-found; busy `too-many`
 */
export async function objectToPhoto(ctx: Ctx, { id }: { id: string }, address: string): Promise<string> {
  await limit(ctx, "photo-objection", networkOf(address));
  const { event } = await getShownPhoto(ctx, id);
  const system = await asSystem(ctx, "event-reports");
  await system.db.eventPhoto.updateMany({ where: { id, objectedAt: null }, data: { objectedAt: ctx.now } });
  await noteEvent(system, event, "photo-objected", { photo: [id, id] });
  return event.slug;
}
