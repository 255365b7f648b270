import { senderOf } from "@/lib/documents/sender";
import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { getDoor } from "./get-door";
import { assertAtDoor } from "./reach";

/** A door's list for paper, which only the organizers take home. @throws DomainError not-found */
export async function getDoorPapers(ctx: Ctx, eventId: string, locale: Locale) {
  const { organizes } = await assertAtDoor(ctx, eventId);
  if (!organizes) throw notFound();
  const sender = await senderOf(ctx, locale);
  return { door: await getDoor(ctx, eventId, locale), sender, locale };
}
export type DoorPapers = Awaited<ReturnType<typeof getDoorPapers>>;
