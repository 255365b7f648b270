import { isLocale } from "@/lib/i18n/locales";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { isDemo } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import { mintSignInToken } from "./commands/sign-in";
import { DEMO_PEOPLE, demoEmail } from "./demo-people";
import { returnPath } from "./schema";

/** Lists the accounts that the sign-in page of the demo offers; empty outside the demo. */
export async function listDemoPeople(asked: Ctx) {
  if (!isDemo) return [];
  const { db } = await asSystem(asked, "demo");
  const found = await db.user.findMany({
    where: { email: { in: DEMO_PEOPLE.map(demoEmail) } },
    select: {
      email: true,
      name: true,
      grants: { select: { role: true } },
      appointments: {
        where: { acceptedAt: { not: null }, endedAt: null },
        select: { unit: { include: { names: true } } },
      },
    },
  });
  return DEMO_PEOPLE.flatMap((person) =>
    found.filter((user) => user.email === demoEmail(person)).map((user) => ({ person, ...user })),
  );
}

/** The latest messages of the demo's mailbox. @throws DomainError not-found outside the demo. */
export async function listDemoMail(asked: Ctx) {
  if (!isDemo) throw notFound();
  const { db } = await asSystem(asked, "demo");
  return db.mail.findMany({ orderBy: { createdAt: "desc" }, take: 50 });
}

/**
 * A one-use link for one of the demo's people, handed on with 307 so that it stays a POST.
 * @throws DomainError not-found outside the demo or for another address.
 */
export async function demoSignIn(asked: Ctx, form: FormData): Promise<Response> {
  const person = DEMO_PEOPLE.find((name) => name === form.get("person"));
  if (!isDemo || !person) throw notFound();
  const sentLocale = form.get("locale");
  const locale = isLocale(sentLocale) ? sentLocale : "en";
  const next = String(form.get("next") ?? "");
  const ctx = await asSystem(asked, "demo");
  const query = await mintSignInToken(ctx, demoEmail(person), {
    callbackUrl: returnPath(next, locale),
    demo: "1",
  });
  return new Response(null, { status: 307, headers: { location: `/api/auth/callback/email?${query}` } });
}
