import { createHash } from "node:crypto";

/** What anybody may read from anywhere, kept by caches for a few minutes and asked for again by its mark. */
export function sendPublic(request: Request, body: string, headers: Record<string, string>): Response {
  // Of the headers as well: browsers keep those that they have when nothing else is new.
  const mark = createHash("sha256").update(JSON.stringify(headers)).update(body);
  const etag = `"${mark.digest("base64url").slice(0, 27)}"`;
  const kept = { ...headers, etag, "cache-control": "public, max-age=300" };
  if (
    request.headers
      .get("if-none-match")
      ?.split(/,\s*/)
      .some((seen) => seen.replace(/^W\//, "") === etag)
  )
    return new Response(null, { status: 304, headers: kept });
  return new Response(body, { headers: kept });
}

/** Read by scripts of other sites, too: nothing in it depends on who asks. */
export const FROM_ANYWHERE = { "access-control-allow-origin": "*" };
