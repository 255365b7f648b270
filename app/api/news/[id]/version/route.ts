import { route } from "@/lib/platform/route";
import { answerStored } from "@/lib/platform/stored-version";
import { sectionPolicy } from "@/lib/sections/policy";
import { getNews } from "@/lib/sections/queries/news";
import { newsParams } from "@/lib/sections/schema";
import { storedNews } from "@/lib/sections/stored-version";

/** `?locale=` → `{ version, title, values }` of a piece of news as it is stored now, for whoever was refused as stale. */
export const GET = route({
  can: sectionPolicy.list,
  params: newsParams,
  run: (ctx, { params, request }) =>
    answerStored(request, async (locale) => storedNews(await getNews(ctx, params.id, locale), locale)),
});
