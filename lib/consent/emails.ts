import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import type { NoticeLetter } from "./notice-letter";

/** The notice of article 14 as a mail; its button leads to the person's choices. */
export function noticeMail(notice: NoticeLetter): Message {
  const { subject, greeting, paragraphs, link, closing, sender, locale } = notice;
  return letter({ subject, paragraphs: [greeting, ...paragraphs], button: link, closing, sender, locale });
}
