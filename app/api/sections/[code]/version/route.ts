import { getInstitution } from "@/lib/platform/institution";
import { route } from "@/lib/platform/route";
import { answerStored } from "@/lib/platform/stored-version";
import { sectionPolicy } from "@/lib/sections/policy";
import { getKeptUnit } from "@/lib/sections/queries/kept-units";
import { sectionParams } from "@/lib/sections/schema";
import { storedSection } from "@/lib/sections/stored-version";

/** `?locale=` → `{ version, title, values }` of a section as it is stored now, for whoever was refused as stale. */
export const GET = route({
  can: sectionPolicy.list,
  params: sectionParams,
  run: (ctx, { params, request }) =>
    answerStored(request, async (locale) => {
      const { section } = await getKeptUnit(ctx, params.code, locale);
      return storedSection(section, (await getInstitution(ctx)).brandHue, locale);
    }),
});
