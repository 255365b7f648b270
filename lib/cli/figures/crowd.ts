import { Agent } from "node:http";
import { withSystemCtx } from "@/lib/platform/ctx";
import { DAY_MS, type MadeEvent, makeAccounts, makeEvent } from "@/tests/factories/events";
import { signedIn } from "@/tests/factories/staff";
import { type Answer, ask, header } from "@/tests/setup/http";
import { builtActions, postForm } from "@/tests/setup/server-actions";

/** As often somebody presses the button again that was told to try again. */
const MOST_TRIES = 20;

/** The cookies of so many people who have just signed in. */
export async function makeCrowd(people: number): Promise<string[]> {
  const cookies: string[] = [];
  for (const { email } of await makeAccounts(people)) cookies.push(await signedIn(email));
  return cookies;
}

/** An event in a month, open now. @returns it with its address */
export async function openEvent(capacity: number): Promise<MadeEvent & { slug: string }> {
  const event = await makeEvent({ capacity, startsAt: new Date(Date.now() + 30 * DAY_MS) });
  const { slug } = await withSystemCtx("figures", ({ db }) =>
    db.event.findUniqueOrThrow({ where: { id: event.id }, select: { slug: true } }),
  );
  return { ...event, slug };
}

/** How one person fared: where the answer led, and how often the portal was too busy to say. */
export type Fared = { leadsTo: string; again: number; problem: string | null };

/** Everybody presses the button at once, as a form that needs no script; whoever is told that it is busy presses again. */
export async function signUpAtOnce(
  origin: string,
  cookies: readonly string[],
  { id, slug }: { id: string; slug: string },
): Promise<Fared[]> {
  const action = builtActions().find(({ name }) => name === "signUpAction");
  if (!action) throw new Error("There is no signUpAction in the build.");
  // Everybody has a connection of their own, which the next rush does not find closed.
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  const web = { ask: (path: string, asked?: Parameters<typeof ask>[2]) => ask(origin, path, asked, agent) };
  const page = `/en/events/${slug}/register`;
  const once = (cookie: string) =>
    postForm(web, { ...action, page }, { eventId: id }, { cookie, headers: { origin } });
  const fared = await Promise.all(
    cookies.map(async (cookie) => {
      let answer = await once(cookie);
      let again = 0;
      while (isBusy(answer) && again < MOST_TRIES) {
        again += 1;
        answer = await once(cookie);
      }
      const leadsTo = header(answer, "location");
      return {
        leadsTo,
        again,
        problem: leadsTo.includes("/me/events/") ? null : `answered ${answer.status}`,
      };
    }),
  );
  agent.destroy();
  return fared;
}

/** A form that was not saved comes back with the reason in it. */
const isBusy = ({ status, body }: Answer) => status === 200 && body.includes("the portal is busy");

/** What is stored of an event's places. */
export const storedPlaces = (id: string) =>
  withSystemCtx("figures", async ({ db }) => {
    const { taken } = await db.event.findUniqueOrThrow({ where: { id }, select: { taken: true } });
    const count = (status: "CONFIRMED" | "WAITLISTED") =>
      db.registration.count({ where: { eventId: id, status } });
    return { taken, sold: await count("CONFIRMED"), waiting: await count("WAITLISTED") };
  });
