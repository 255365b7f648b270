import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import type { Ctx } from "@/lib/platform/ctx";
import { unauthenticated } from "@/lib/platform/errors";

/** The account behind a context: what belongs to one person is found by it. */
export function userOf(ctx: Ctx): UserActor {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return ctx.actor;
}

/** The language of the account behind a context. */
export function localeOf(ctx: Ctx): Locale {
  const { locale } = userOf(ctx);
  return isLocale(locale) ? locale : "en";
}

/** The addresses of lists that the reader gave names to. */
export function listSavedViews(ctx: Ctx) {
  return ctx.db.$queryRaw<{ id: string; name: string; query: string }[]>`
    /* prepared */ SELECT id, name, query FROM saved_view WHERE user_id = ${userOf(ctx).userId}::uuid ORDER BY name`;
}
