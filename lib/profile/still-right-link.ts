import { absoluteUrl } from "@/lib/platform/request";
import { seal, unseal } from "@/lib/platform/secret";

const PURPOSE = "still-right";
const DAYS = 60;

/** The address of the page where one press says that the record is still right. */
export function stillRightLink(alumnusId: string, locale: string, now: Date): string {
  const link = seal(PURPOSE, `${alumnusId} ${now.getTime()}`);
  return absoluteUrl(`/${locale}/still-right?${new URLSearchParams({ link })}`);
}

/** Whose record a link is about and when it was sent; null for a link that is not ours or is older than 60 days. */
export function readStillRightLink(link: string, now: Date): { alumnusId: string; sentAt: Date } | null {
  const [alumnusId, sent] = unseal(PURPOSE, link)?.split(" ") ?? [];
  if (!alumnusId || !sent) return null;
  const sentAt = new Date(Number(sent));
  return now.getTime() - sentAt.getTime() > DAYS * 86_400_000 ? null : { alumnusId, sentAt };
}
