import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/i18n/locales";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";
import { removeStored } from "@/lib/platform/storage";
import { changePhoto } from "@/lib/profile/commands/change-photo";
import { receivePhoto } from "@/lib/profile/photo/receive";
import { profilePolicy } from "@/lib/profile/policy";
import { ownId } from "@/lib/profile/queries/own-id";

/** A plain form sends a picture of the person; the answer leads back to the profile. */
export const POST = route({
  can: profilePolicy.own,
  receive: receivePhoto,
  discard: ({ key }) => removeStored(key),
  run: async (ctx, { received, request }) => {
    await limit(ctx, "photo", ownId(ctx));
    await changePhoto(ctx, received.key);
    return seeOther(profilePath(request));
  },
  refuse: (request, reason) =>
    reason.startsWith("photo-") || reason === "too-many"
      ? seeOther(`${profilePath(request)}?problem=${reason}`)
      : null,
});

function profilePath(request: NextRequest): string {
  const locale = request.nextUrl.searchParams.get("locale");
  return `/${isLocale(locale) ? locale : "en"}/me/profile`;
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
