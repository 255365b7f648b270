import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { READ_ACTIONS } from "@/lib/audit/schema";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { CALLERS, type Caller, demoWorld, type World } from "../setup/demo-world";
import { type Answer, type Asked, header } from "../setup/http";
import { builtActions, callAction } from "../setup/server-actions";
import { watchChanges } from "../setup/watch-changes";
import type { Web } from "../setup/web";
import { addressOf, type Cell, cells } from "./cells";
import { ACTIONS, type Act, FROM_ANYWHERE, NOT_SERVED, OPEN_ACTIONS, PAGES, ROUTES } from "./matrix";

const manifest: Record<string, string> = JSON.parse(
  readFileSync(path.join(checkoutFolder, ".next/app-path-routes-manifest.json"), "utf8"),
);
const built = { pages: routesOf("page"), routes: routesOf("route") };

function routesOf(kind: "page" | "route"): string[] {
  return Object.entries(manifest)
    .flatMap(([file, route]) => (file.endsWith(`/${kind}`) ? [route] : []))
    .sort();
}

/** With the page asked for when the proxy told it, without it otherwise. */
const SIGN_IN = /\/sign-in(\?next=|["';]|$)/;

/** What an answer comes to, in the words of the matrix. */
function outcome(answer: Answer): string {
  if (answer.status !== 307 && answer.status !== 308) return String(answer.status);
  return SIGN_IN.test(header(answer, "location")) ? "in" : "go";
}

/** The same of an answer to the router, where the page comes with the refusals of its parts in it. */
function outcomeForRouter(answer: Answer): string {
  if (answer.body.includes("NEXT_REDIRECT")) return SIGN_IN.test(answer.body) ? "in" : "go";
  return answer.body.includes("NEXT_HTTP_ERROR_FALLBACK;404") ? "404" : outcome(answer);
}

/** A form, and a declared hash that no body has. */
const POSTED = { "content-type": "application/x-www-form-urlencoded", "x-content-sha256": "0" };

/** Where a change must not come from; a browser tells the truth in Sec-Fetch-Site, an attacker's page cannot change it. */
const FOREIGN: Record<string, string>[] = [
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  { origin: "https://other.localhost", "sec-fetch-site": "same-site" },
  { origin: "null" },
  {},
  { origin: "https://evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
];

/** An action without a line has nobody who may, and fails below. */
const actOf = ({ name }: { name: string }): Act => ACTIONS[name] ?? { may: [], input: () => ({}) };

/** Every caller of a line. */
export const everybody = (): readonly Caller[] => CALLERS;

/**
 * A caller for each answer of a line, the coordinator of A before all, whose rights end at B. A page does not know how
 * it is asked for: what each caller is answered, the HTML tells; how Next carries each answer, one of them.
 */
export function oneOfEach(expected: Cell["expected"]): Caller[] {
  const callers = new Map<string, Caller>();
  for (const caller of ["coordinatorA", ...CALLERS] as const)
    if (!callers.has(expected[caller])) callers.set(expected[caller], caller);
  return [...callers.values()];
}

/** The making of the world, and the start of the server. */
const START_MS = 120_000;

/**
 * Asks the whole matrix of a server: every page as HTML, as HEAD, as the router asks and as it prefetches, every
 * endpoint, every server action; and that none of it changed anything.
 * @param refusals the statuses by which what comes from elsewhere is refused
 * @param askers who asks for each page as HTML
 */
export function describeMatrix(
  start: () => Promise<Web>,
  refusals: readonly number[],
  askers: (expected: Cell["expected"]) => readonly Caller[],
): void {
  let world: World;
  let web: Web;
  let changed: () => Promise<string[]>;
  /** The last entry of the trail that the making of the world has left. */
  let made: string;

  beforeAll(async () => {
    world = await demoWorld();
    web = await start();
    await mkdir(path.join(web.dataDir, "files"), { recursive: true });
    await writeFile(path.join(web.dataDir, "files", world.exports.key), "Name\nAna");
    changed = await watchChanges(world.db);
    const { rows } = await world.db.query("SELECT coalesce(max(id), 0) AS id FROM audit_entry");
    made = rows[0].id;
  }, START_MS);
  afterAll(async () => {
    await web.stop();
    await world.db.end();
  });

  describe("every address of the build", () => {
    it("has a line", () => {
      expect(built.pages).toEqual([...Object.keys(PAGES), ...Object.keys(NOT_SERVED)].sort());
      expect([...new Set(Object.keys(ROUTES).map((route) => route.split(" ")[1]))].sort()).toEqual(
        built.routes,
      );
    });
  });

  describe.each(cells({ ...PAGES, ...NOT_SERVED }))("$route $relation", (cell) => {
    const { route, expected } = cell;
    const answers = async (
      callers: readonly Caller[],
      ask: (address: string, asked: Asked) => Promise<string>,
    ) => {
      const address = addressOf(world, cell);
      const answer = async (caller: Caller) => [
        caller,
        await ask(address, { cookie: world.cookies[caller] }),
      ];
      return Object.fromEntries(await Promise.all(callers.map(answer)));
    };

    it("as HTML", async () => {
      const asHtml = async (address: string, asked: Asked) => outcome(await web.ask(address, asked));
      expect(expected).toMatchObject(await answers(askers(expected), asHtml));
    });

    it("as HEAD", async () => {
      const asHead = async (address: string, asked: Asked) =>
        outcome(await web.ask(address, { ...asked, method: "HEAD" }));
      expect(expected).toMatchObject(await answers(oneOfEach(expected), asHead));
    });

    // A route that is not served has no pages for the router to load.
    if (route in NOT_SERVED || route === "/") return;

    it("to the router", async () => {
      const asRouter = async (address: string, asked: Asked) =>
        outcomeForRouter(await web.askAsRouter(address, asked));
      expect(expected).toMatchObject(await answers(oneOfEach(expected), asRouter));
    });

    it("prefetched: the same empty frame for whoever asks", async () => {
      const frame = async (address: string, asked: Asked) => {
        const { body } = await web.askAsRouter(address, {
          ...asked,
          headers: { "Next-Router-Prefetch": "1" },
        });
        return body.replace(/"nonce":"[^"]*"/g, "");
      };
      expect(new Set(Object.values(await answers(CALLERS, frame))).size).toBe(1);
    });
  });

  describe.each(cells(ROUTES))("$route $relation", (cell) => {
    const { route, expected } = cell;
    const [method = ""] = route.split(" ");

    it("answers each caller as written", async () => {
      const address = addressOf(world, cell);
      const statuses = await Promise.all(
        CALLERS.map(async (caller) => {
          const sent = { headers: { ...POSTED, origin: web.origin }, body: "" };
          const asked = { method, cookie: world.cookies[caller], ...(method === "POST" && sent) };
          return [caller, String((await web.ask(address, asked)).status)] as const;
        }),
      );
      expect(Object.fromEntries(statuses)).toEqual(expected);
    });

    // What only reads may be asked for from anywhere.
    if (method !== "POST") return;

    it("refuses what comes from elsewhere", async () => {
      for (const headers of FOREIGN) {
        const asked = {
          method,
          cookie: world.cookies.central,
          headers: { ...POSTED, ...headers },
          body: "",
        };
        expect((await web.ask(addressOf(world, cell), asked)).status, JSON.stringify(headers)).toBe(
          FROM_ANYWHERE[route] ?? 403,
        );
      }
    });
  });

  it("nothing was changed by any GET or HEAD, nor by a refused POST; reading is on record", async () => {
    const { rows } = await world.db.query("SELECT DISTINCT action FROM audit_entry WHERE id > $1", [made]);
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["import.result-read", "record.read", "trail.read"]));
    expect(actions.filter((action) => !READ_ACTIONS.includes(action))).toEqual([]);
    const trail = ["public.audit_entry", "public.audit_detail"];
    expect((await changed()).filter((table) => !trail.includes(table))).toEqual([]);
  });

  describe("actions", () => {
    const actions = builtActions().filter(({ name }) => !OPEN_ACTIONS.includes(name));

    it("have a line each", () => {
      expect(actions.map(({ name }) => name)).toEqual(Object.keys(ACTIONS).sort());
    });

    it.each(builtActions())("$name is refused from elsewhere and does nothing", async (action) => {
      const input = { email: "a@example.org", ...actOf(action).input(world) };
      for (const headers of FOREIGN) {
        const answer = await callAction(web, action, input, {
          cookie: world.cookies.administrator,
          headers,
        });
        expect(refusals, JSON.stringify(headers)).toContain(answer.status);
      }
      expect(await changed()).toEqual([]);
    });

    it.each(actions)("$name does nothing for whoever may not", async (action) => {
      const { may, refusedAs, input } = actOf(action);
      for (const caller of CALLERS.filter((one) => !may.includes(one))) {
        const answer = await callAction(web, action, input(world), {
          cookie: world.cookies[caller],
          headers: { origin: web.origin },
        });
        expect(answer.body, `${caller}: ${answer.status}`).toMatch(
          new RegExp(`"code":"(unauthenticated|forbidden|not-found|${refusedAs})"`),
        );
      }
      expect(await changed()).toEqual([]);
    });

    it.each(actions)("$name does not look at the form of whoever has no such right", async (action) => {
      const { may, isForAccounts } = actOf(action);
      const outside = ["visitor", "disabled", "signedOut"] as const;
      const signedIn = (["alumnus", "auditor"] as const).filter(
        (one) => !isForAccounts && !may.includes(one),
      );
      for (const caller of [...outside, ...signedIn].filter((one) => !may.includes(one))) {
        const cookie = world.cookies[caller];
        const headers = { origin: web.origin };
        const { body } = await callAction(web, action, {}, { cookie, headers });
        expect(body, caller).toMatch(/"code":"(unauthenticated|forbidden)"/);
      }
    });

    it.each(actions)("$name takes the same from whoever may", async (action) => {
      const { may, isWrong, input } = actOf(action);
      const answer = await callAction(web, action, input(world), {
        cookie: world.cookies[may[0] ?? "visitor"],
        headers: { origin: web.origin },
      });
      const refusal = /"code":"([a-z-]+)","reason":"([a-z-]+)".{0,200}/.exec(answer.body)?.[0] ?? "";
      // A record that is in another state than the action needs is a conflict, and a right answer.
      if (isWrong) expect(refusal).toMatch(/"code":"invalid"/);
      else expect(refusal).not.toMatch(/"code":"(unauthenticated|forbidden|invalid|internal)"/);
      expect([200, 303]).toContain(answer.status);
    });
  });
}
