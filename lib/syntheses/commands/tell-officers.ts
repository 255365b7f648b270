import { isLocale, type Locale } from "@/lib/i18n/locales";
import { listOfficersToday } from "@/lib/plans/queries/people";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { type Message, queueMail } from "@/lib/platform/mail";
import type { Institution, Synthesis } from "@/prisma/generated/client";
import type { SynthesisNews } from "../emails";

type Letter = (locale: Locale, institution: Institution, news: SynthesisNews) => Message;

/** Writes to the coordinator and the deputies of the unit, each in the own language. Needs the portal's own reach. */
export async function tellOfficers(ctx: Ctx, { id, unitId, roundId, kind }: Synthesis, write: Letter) {
  const institution = await getInstitution(ctx);
  const round = await ctx.db.round.findUniqueOrThrow({ where: { id: roundId } });
  const officers = await listOfficersToday(ctx, unitId);
  const ids = officers.filter(({ office }) => office !== "ASSISTANT").map(({ userId }) => userId);
  const accounts = await ctx.db.user.findMany({ where: { id: { in: ids } } });
  for (const { email, locale, name } of accounts) {
    const language = isLocale(locale) ? locale : "en";
    await queueMail(ctx, email, write(language, institution, { id, kind, name, roundNames: round.names }));
  }
}
