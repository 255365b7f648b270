import { alumniPolicy } from "@/lib/alumni/policy";
import { userOf } from "@/lib/alumni/queries/saved-views";
import { suggestAlumni } from "@/lib/alumni/queries/suggest-alumni";
import { suggestSearch } from "@/lib/alumni/schema/list";
import { DomainError } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";

/** `?q=&locale=` → `{ suggestions: [{ id, name, detail }] }`, the closest first. */
export const GET = route({
  can: alumniPolicy.list,
  run: async (ctx, { request }) => {
    const asked = suggestSearch.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!asked.success) throw new DomainError("invalid");
    await limit(ctx, "search", userOf(ctx).userId);
    return Response.json({ suggestions: await suggestAlumni(ctx, asked.data.q, asked.data.locale) });
  },
});
