import { noteEvent } from "@/lib/events/commands/change-row";
import { getEventToRun } from "@/lib/events/queries/reach";
import type { LocalizedText } from "@/lib/i18n/locales";
import { actorId } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { enqueue } from "@/lib/platform/jobs";
import { getPhotoToRun } from "../queries/photos";
import type { ReceivedPhoto } from "../receive-photo";
import type { ChangePhoto } from "../schema";
import { MOST_PHOTOS } from "../status";

/**
 * Keeps a photo of an event; it is shown to nobody yet.
 * @throws DomainError not-found; conflict `photo-too-many`
 */
export async function addPhoto(
  ctx: Ctx,
  eventId: string,
  { key, ...size }: ReceivedPhoto,
  captions: LocalizedText = {},
): Promise<void> {
  const event = await getEventToRun(ctx, eventId);
  if ((await ctx.db.eventPhoto.count({ where: { eventId } })) >= MOST_PHOTOS)
    throw new DomainError("conflict", "photo-too-many");
  await ctx.db.eventPhoto.create({ data: { eventId, fileKey: key, ...size, captions, at: ctx.now } });
  await noteEvent(ctx, event, "photo-added");
}

/**
 * Writes the text of a photo, and shows it or no longer. Whoever shows it says that everybody on it has agreed.
 * @throws DomainError not-found; conflict `photo-objected`: what somebody objected to is not shown again
 */
export async function changePhoto(ctx: Ctx, { id, captions, isShown }: ChangePhoto): Promise<void> {
  const { photo, event } = await getPhotoToRun(ctx, id);
  const shown = isShown
    ? { publishedAt: photo.publishedAt ?? ctx.now, agreedById: photo.agreedById ?? actorId(ctx.actor) }
    : { publishedAt: null, agreedById: null };
  const { count } = await ctx.db.eventPhoto.updateMany({
    where: { id, objectedAt: null },
    data: { captions, ...shown },
  });
  if (count !== 1) throw new DomainError("conflict", "photo-objected");
  await noteEvent(ctx, event, "photo-changed", {
    photo: [id, id],
    shown: [photo.publishedAt !== null, isShown],
  });
}

/** Deletes a photo; its file goes once this is committed. @throws DomainError not-found */
export async function removePhoto(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const { photo, event } = await getPhotoToRun(ctx, id);
  await ctx.db.eventPhoto.deleteMany({ where: { id } });
  await enqueue(ctx, "remove-file", { key: photo.fileKey });
  await noteEvent(ctx, event, "photo-removed", { photo: [id, null] });
}
