import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { CALLERS, type Caller, demoWorld, fingerprint, type World } from "../setup/demo-world";
import { type Answer, header } from "../setup/http";
import { builtActions, callAction } from "../setup/server-actions";
import { startWeb, type Web } from "../setup/web";
import { ACTIONS, type Act, NOT_SERVED, OPEN_ACTIONS, PAGES, QUERIES, ROUTES } from "./matrix";

let world: World;
let web: Web;
let before: Record<string, string>;

beforeAll(async () => {
  world = await demoWorld();
  web = await startWeb();
  await mkdir(path.join(web.dataDir, "files"), { recursive: true });
  await writeFile(path.join(web.dataDir, "files", world.exports.key), "Name\nAna");
  before = await fingerprint(world.db);
});
afterAll(async () => {
  await web.stop();
  await world.db.end();
});

const manifest: Record<string, string> = JSON.parse(
  readFileSync(path.join(checkoutFolder, ".next/app-path-routes-manifest.json"), "utf8"),
);
const built = { pages: routesOf("page"), routes: routesOf("route") };

function routesOf(kind: "page" | "route"): string[] {
  return Object.entries(manifest)
    .flatMap(([file, route]) => (file.endsWith(`/${kind}`) ? [route] : []))
    .sort();
}

type Cell = { route: string; relation: string; expected: Record<Caller, string> };

function cells(table: Readonly<Record<string, string | Readonly<Record<string, string>>>>): Cell[] {
  return Object.entries(table).flatMap(([route, lines]) =>
    Object.entries(typeof lines === "string" ? { "": lines } : lines).map(([relation, line]) => {
      const words = line.split(" ");
      return {
        route,
        relation,
        expected: Object.fromEntries(CALLERS.map((caller, at) => [caller, words[at]])) as Record<
          Caller,
          string
        >,
      };
    }),
  );
}

/** The address with its brackets filled: a relation with a dot is a path into the world. */
function addressOf(route: string, relation: string, { isLink = true } = {}): string {
  const value = relation.includes(".")
    ? relation.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], world)
    : relation;
  const filled = route
    .replace("[locale]", "en")
    .replace("[...nextauth]", "callback/email")
    .replace(/\[\w+\]/, String(value));
  return isLink ? filled + (QUERIES[route] ?? "") : filled;
}

/** What an answer comes to, in the words of the matrix. */
function outcome(answer: Answer): string {
  if (answer.status !== 307 && answer.status !== 308) return String(answer.status);
  return header(answer, "location").includes("/sign-in?next=") ? "in" : "go";
}

/** As the router of a browser asks: Next answers with the address that it wants to be asked at, which is then taken. */
async function askAsRouter(
  address: string,
  caller: Caller,
  headers: Record<string, string>,
): Promise<string> {
  const asked = { cookie: world.cookies[caller], headers: { RSC: "1", ...headers } };
  const first = await web.ask(address, asked);
  const location = header(first, "location");
  const answer =
    location.includes("_rsc=") && !location.includes("/sign-in?next=")
      ? await web.ask(location, asked)
      : first;
  if (answer.body.includes("NEXT_REDIRECT")) return answer.body.includes("/sign-in?next=") ? "in" : "go";
  return outcome(answer);
}

describe("every address of the build", () => {
  it("has a line", () => {
    expect(built.pages).toEqual([...Object.keys(PAGES), ...Object.keys(NOT_SERVED)].sort());
    expect([...new Set(Object.keys(ROUTES).map((route) => route.split(" ")[1]))].sort()).toEqual(
      built.routes,
    );
  });
});

describe.each(cells({ ...PAGES, ...NOT_SERVED }))("$route $relation", ({ route, relation, expected }) => {
  const answers = async (ask: (address: string, caller: Caller) => Promise<string>) => {
    const pairs = CALLERS.map(
      async (caller) => [caller, await ask(addressOf(route, relation || "home"), caller)] as const,
    );
    return Object.fromEntries(await Promise.all(pairs));
  };

  it("as HTML", async () => {
    expect(
      await answers(async (address, caller) =>
        outcome(await web.ask(address, { cookie: world.cookies[caller] })),
      ),
    ).toEqual(expected);
  });

  it("as HEAD", async () => {
    const head = async (address: string, caller: Caller) =>
      outcome(await web.ask(address, { method: "HEAD", cookie: world.cookies[caller] }));
    expect(await answers(head)).toEqual(expected);
  });

  it.skipIf(route in NOT_SERVED || route === "/")("to the router, and when it prefetches", async () => {
    expect(await answers((address, caller) => askAsRouter(address, caller, {}))).toEqual(expected);
    const prefetched = await answers((address, caller) =>
      askAsRouter(address, caller, { "Next-Router-Prefetch": "1" }),
    );
    expect(prefetched).toEqual(expected);
  });
});

describe.each(cells(ROUTES))("$route $relation", ({ route, relation, expected }) => {
  const [method = "", pattern = ""] = route.split(" ");

  it("answers each caller as written", async () => {
    const statuses = await Promise.all(
      CALLERS.map(async (caller) => {
        const headers: Record<string, string> =
          method === "GET" ? {} : { origin: web.origin, "content-type": "application/x-www-form-urlencoded" };
        const asked = {
          method,
          cookie: world.cookies[caller],
          headers,
          ...(method === "GET" ? {} : { body: "" }),
        };
        return [caller, String((await web.ask(addressOf(pattern, relation), asked)).status)] as const;
      }),
    );
    expect(Object.fromEntries(statuses)).toEqual(expected);
  });

  it.runIf(method === "POST")("refuses what comes from elsewhere", async () => {
    for (const headers of FOREIGN) {
      const asked = {
        method,
        cookie: world.cookies.central,
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        body: "",
      };
      expect((await web.ask(addressOf(pattern, relation), asked)).status, JSON.stringify(headers)).toBe(403);
    }
  });
});

/** Where a change must not come from; a browser tells the truth in Sec-Fetch-Site, an attacker's page cannot change it. */
const FOREIGN: Record<string, string>[] = [
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  { origin: "https://other.localhost", "sec-fetch-site": "same-site" },
  { origin: "null" },
  {},
  { origin: "https://evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
];

it("nothing was changed by any GET or HEAD, nor by a refused POST", async () => {
  expect(await fingerprint(world.db)).toEqual(before);
});

/** An action without a line has nobody who may, and fails below. */
const actOf = ({ name }: { name: string }): Act => ACTIONS[name] ?? { may: [], input: () => ({}) };

describe("actions", () => {
  const actions = builtActions(checkoutFolder).filter(({ name }) => !OPEN_ACTIONS.includes(name));

  it("have a line each", () => {
    expect(actions.map(({ name }) => name)).toEqual(Object.keys(ACTIONS).sort());
  });

  it.each(builtActions(checkoutFolder))(
    "$name is refused from elsewhere and does nothing",
    async (action) => {
      const input = { email: "a@example.org", ...actOf(action).input(world) };
      for (const headers of FOREIGN) {
        const answer = await callAction(web, action, input, { cookie: world.cookies.administrator, headers });
        expect(answer.status, JSON.stringify(headers)).toBe(403);
      }
      expect(await fingerprint(world.db)).toEqual(before);
    },
  );

  it.each(actions)("$name does nothing for whoever may not", async (action) => {
    const { may, input } = actOf(action);
    for (const caller of CALLERS.filter((one) => !may.includes(one))) {
      const answer = await callAction(web, action, input(world), {
        cookie: world.cookies[caller],
        headers: { origin: web.origin },
      });
      expect(answer.body, `${caller}: ${answer.status}`).toMatch(
        /"code":"(unauthenticated|forbidden|not-found)"/,
      );
    }
    expect(await fingerprint(world.db)).toEqual(before);
  });

  it.each(actions)("$name takes the same from whoever may", async (action) => {
    const { may, input } = actOf(action);
    const answer = await callAction(web, action, input(world), {
      cookie: world.cookies[may[0] ?? "visitor"],
      headers: { origin: web.origin },
    });
    const refusal = /"code":"([a-z-]+)","reason":"([a-z-]+)".{0,200}/.exec(answer.body)?.[0] ?? "";
    // A record that is in another state than the action needs is a conflict, and a right answer.
    expect(refusal).not.toMatch(/"code":"(unauthenticated|forbidden|invalid|internal)"/);
    expect([200, 303]).toContain(answer.status);
  });
});
