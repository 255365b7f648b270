import { getEventToRun } from "@/lib/events/queries/reach";
import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** What everybody may look at: shown, and objected to by nobody. */
const SHOWN = { publishedAt: { not: null }, objectedAt: null } as const;
const IN_ORDER = [{ at: "asc" }, { id: "asc" }] as const;

/** The photos on the page of an event, with the text of each in the reader's language. */
export async function listShownPhotos(ctx: Ctx, eventId: string, locale: Locale) {
  const photos = await ctx.db.eventPhoto.findMany({ where: { eventId, ...SHOWN }, orderBy: [...IN_ORDER] });
  return photos.map(({ id, width, height, captions }) => ({
    id,
    width,
    height,
    caption: localized(captions, locale),
  }));
}
export type ShownPhoto = Awaited<ReturnType<typeof listShownPhotos>>[number];

/** All photos of an event, for those who organize it. The event is theirs already. */
export async function listPhotos({ db }: Ctx, eventId: string) {
  return db.eventPhoto.findMany({ where: { eventId }, orderBy: [...IN_ORDER] });
}
export type Photo = Awaited<ReturnType<typeof listPhotos>>[number];

/** A photo with its event, to be changed. @throws DomainError not-found unless the actor organizes the event */
export async function getPhotoToRun(ctx: Ctx, id: string) {
  const photo = await ctx.db.eventPhoto.findUnique({ where: { id } });
  if (!photo) throw notFound();
  return { photo, event: await getEventToRun(ctx, photo.eventId) };
}

/** The file of a photo, as far as the reader may see it now. @throws DomainError not-found */
export async function findPhotoFile(ctx: Ctx, id: string): Promise<string> {
  const photo = await ctx.db.eventPhoto.findUnique({ where: { id }, select: { fileKey: true } });
  if (!photo) throw notFound();
  return photo.fileKey;
}

/** A photo that is shown, with the units of its event. @throws DomainError not-found */
export async function getShownPhoto(ctx: Ctx, id: string) {
  const photo = await ctx.db.eventPhoto.findFirst({
    where: { id, ...SHOWN },
    include: { event: { include: { organizers: true } } },
  });
  if (!photo) throw notFound();
  return photo;
}
