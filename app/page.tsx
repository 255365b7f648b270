import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { preferredLocale } from "@/lib/i18n/locales";

/** The bare address leads to the visitor's language, also where no proxy did it before. */
export default async function Page() {
  redirect(`/${preferredLocale((await headers()).get("accept-language"))}`);
}
