import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import type { Sender } from "./document";

/** The institution as the sender of a document, named in the document's language. */
export async function senderOf(ctx: Ctx, locale: Locale): Promise<Sender> {
  const { names, officeNames, brandHue } = await getInstitution(ctx);
  return { name: localized(names, locale), office: localized(officeNames, locale), hue: brandHue };
}
