import type { NextRequest } from "next/server";
import { isLocale, type Locale } from "@/lib/i18n/locales";

/** What each field of a form holds, as it is sent. */
export type SentValues = Record<string, string>;

/** What is stored of a thing, as its form sends it, and who stored it when: "Ana Pop saved this a minute ago, …". */
export type StoredVersion = { version: number; values: SentValues; title: string };

/** Answers a browser whose form was refused as stale, in the language of `?locale=`; no cache keeps it. */
export async function answerStored(
  request: NextRequest,
  read: (locale: Locale) => Promise<StoredVersion>,
): Promise<Response> {
  const asked = request.nextUrl.searchParams.get("locale");
  return Response.json(await read(isLocale(asked) ? asked : "en"), {
    headers: { "cache-control": "private, no-store" },
  });
}
