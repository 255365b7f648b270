import { createHash } from "node:crypto";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { toIcs } from "./ics";
import type { FeedDates } from "./queries/feeds";

/** A feed as an answer, or that nothing changed since the program asked last. */
export async function sendIcs(
  ctx: Ctx,
  { dates, locale, unitName }: FeedDates,
  request: Request,
  caching: "private" | "public",
): Promise<Response> {
  const { zone, shortName } = await getInstitution(ctx);
  const t = translator(locale, "calendar");
  const name = unitName ?? t("feed.name", { name: shortName });
  // Of what it shows, not of when it was written.
  const shown = JSON.stringify([dates, name, zone, locale]);
  const etag = `"${createHash("sha256").update(shown).digest("base64url").slice(0, 27)}"`;
  const headers = {
    etag,
    "cache-control": caching === "public" ? "public, max-age=900" : "private, no-cache",
    "x-robots-tag": "noindex",
  };
  if (request.headers.get("if-none-match")?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers });
  const ics = toIcs(dates, {
    name,
    zone,
    locale,
    now: ctx.now,
    summary: (date) =>
      unitName === null && date.unitName && !date.title.includes(date.unitName)
        ? `${date.title} · ${date.unitName}`
        : date.title,
  });
  return new Response(ics, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="calendar.ics"',
    },
  });
}
