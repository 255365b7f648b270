import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashToken } from "@/lib/platform/secret";
import { demoWorld, signIn, type World } from "../setup/demo-world";
import { type Answer, header } from "../setup/http";
import { builtActions, callAction } from "../setup/server-actions";
import { startWeb, type Web } from "../setup/web";

const SECRET = "the secret of this test, long enough for anybody";
const KNOWN = "office@demo.example";

let world: World;
let web: Web;
beforeAll(async () => {
  world = await demoWorld();
  // Not a demo: the address of the mails, and no short cut.
  web = await startWeb({ DEMO: "", AUTH_SECRET: SECRET });
});
afterAll(async () => {
  await web.stop();
  await world.db.end();
});
beforeEach(() => world.db.query("DELETE FROM rate_limit"));

const requestAction = builtActions().find(({ name }) => name === "requestSignInAction");

function requestLink(
  email: string,
  { next = "", headers = {} as Record<string, string> } = {},
): Promise<Answer> {
  if (!requestAction) throw new Error("There is no requestSignInAction in the build.");
  return callAction(web, requestAction, { email, next }, { headers: { origin: web.origin, ...headers } });
}

const mailsTo = async (email: string) =>
  (
    await world.db.query<{ text: string }>("SELECT text FROM mail WHERE recipient = $1 ORDER BY created_at", [
      email,
    ])
  ).rows;

/** The link of the last mail to an address. */
async function linkTo(email: string): Promise<URL> {
  const text = (await mailsTo(email)).at(-1)?.text ?? "";
  return new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? "none:");
}

/** Presses the button of the page behind a link. */
function spend(link: URL, callbackUrl = "/en/today", headers: Record<string, string> = {}): Promise<Answer> {
  const query = new URLSearchParams({
    token: link.searchParams.get("token") ?? "",
    email: link.searchParams.get("email") ?? "",
    callbackUrl,
  });
  return web.ask(`/api/auth/callback/email?${query}`, {
    method: "POST",
    headers: { origin: web.origin, ...headers },
    body: "",
  });
}

const sessionCookie = (answer: Answer) =>
  (answer.headers["set-cookie"] ?? []).find((cookie) => cookie.startsWith("session=")) ?? "";
const opens = async (cookie: string | undefined, path = "/en/office") =>
  (await web.ask(path, { cookie })).status;

describe("asking for a link", () => {
  it("is answered the same for a known and an unknown address, and each gets a mail", async () => {
    const known = await requestLink(KNOWN);
    const unknown = await requestLink("nobody@example.org");
    const shape = ({ status, headers, body }: Answer) => ({
      status,
      names: Object.keys(headers).sort(),
      location: headers["x-action-redirect"],
      cookies: headers["set-cookie"] ?? [],
      length: body.length,
    });
    expect(shape(known)).toEqual(shape(unknown));
    expect(await mailsTo(KNOWN)).toHaveLength(1);
    expect(await mailsTo("nobody@example.org")).toHaveLength(1);
    expect((await mailsTo("nobody@example.org"))[0]?.text).not.toContain("token=");
  });

  it("takes as long for either: of 60 pairs neither is the slower one too often and by 5 ms", async () => {
    const time = async (email: string) => {
      const started = performance.now();
      await requestLink(email);
      return performance.now() - started;
    };
    const differences: number[] = [];
    for (let round = 0; round < 60; round++) {
      await world.db.query("DELETE FROM rate_limit");
      // Each goes first every second time: what comes second finds warm caches.
      const [first, second] = round % 2 ? [KNOWN, "nobody@example.org"] : ["nobody@example.org", KNOWN];
      const difference = (await time(first)) - (await time(second));
      differences.push(first === KNOWN ? difference : -difference);
    }
    const median = differences.sort((a, b) => a - b)[30] ?? 0;
    const slower = differences.filter((difference) => difference > 0).length;
    // A fair coin shows fewer than 17 or more than 43 heads of 60 once in a thousand times.
    expect(
      Math.abs(median) < 5 || (slower >= 17 && slower <= 43),
      `${slower} of 60, median ${median} ms`,
    ).toBe(true);
  }, 90_000);

  it("sends one address three mails in 30 minutes, and answers the fourth the same", async () => {
    await world.db.query("DELETE FROM mail");
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(await requestLink("limited@example.org"));
    expect(
      new Set(answers.map(({ status, headers }) => `${status} ${headers["x-action-redirect"]}`)).size,
    ).toBe(1);
    expect(await mailsTo("limited@example.org")).toHaveLength(3);
  });

  it("counts spellings of one address together", async () => {
    for (const email of ["once@example.org", "ONCE@example.org", "Once@Example.org", "once@EXAMPLE.org"])
      await requestLink(email);
    const { rows } = await world.db.query("SELECT 1 FROM mail WHERE lower(recipient) = 'once@example.org'");
    expect(rows).toHaveLength(3);
  });

  it("puts only the configured address into the mail, whatever the headers say", async () => {
    const evil = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "host=evil.example",
      "x-original-host": "evil.example",
    };
    for (const [name, value] of Object.entries(evil)) {
      await world.db.query("DELETE FROM mail");
      await world.db.query("DELETE FROM rate_limit");
      await requestLink(KNOWN, { headers: { [name]: value } });
      for (const { text } of await mailsTo(KNOWN)) expect(text, name).not.toContain("evil");
    }
    await requestLink(KNOWN);
    expect((await linkTo(KNOWN)).origin).toBe(web.origin);
  });
});

describe("asking for another address of one's account", () => {
  const change = builtActions().find(({ name }) => name === "startEmailChangeAction");

  it("is answered the same for one that has an account and one that has none, and takes as long", async () => {
    if (!change) throw new Error("There is no startEmailChangeAction in the build.");
    const cookie = await signIn(world.db, world.users.alumnus);
    const ask = async (email: string) => {
      await world.db.query("DELETE FROM rate_limit");
      const started = performance.now();
      const answer = await callAction(web, change, { email }, { cookie, headers: { origin: web.origin } });
      return { answer, ms: performance.now() - started };
    };
    const shape = ({ status, headers, body }: Answer) => ({
      status,
      names: Object.keys(headers).sort(),
      location: headers["x-action-redirect"],
      cookies: headers["set-cookie"] ?? [],
      length: body.length,
    });
    // Of one length, since the page repeats the address.
    const [taken, free] = [KNOWN, "nobody@demo.example"];
    expect(shape((await ask(taken)).answer)).toEqual(shape((await ask(free)).answer));
    const differences: number[] = [];
    for (let round = 0; round < 30; round++) {
      const [first, second] = round % 2 ? [taken, free] : [free, taken];
      const difference = (await ask(first)).ms - (await ask(second)).ms;
      differences.push(first === taken ? difference : -difference);
    }
    const median = differences.sort((a, b) => a - b)[15] ?? 0;
    const slower = differences.filter((difference) => difference > 0).length;
    // A fair coin shows fewer than 6 or more than 24 heads of 30 once in a thousand times.
    expect(
      Math.abs(median) < 5 || (slower >= 6 && slower <= 24),
      `${slower} of 30, median ${median} ms`,
    ).toBe(true);
  }, 90_000);
});

describe("a link", () => {
  beforeEach(() => requestLink(KNOWN));

  it("is not spent by GET, HEAD or a prefetch, however often", async () => {
    const link = await linkTo(KNOWN);
    for (const method of ["GET", "HEAD"]) {
      for (let n = 0; n < 3; n++)
        expect((await web.ask(link.pathname + link.search, { method })).status).toBe(200);
    }
    expect((await web.ask(`/api/auth/callback/email${link.search}`)).status).toBe(404);
    expect(sessionCookie(await spend(link))).not.toBe("");
  });

  it("works once of 50 at the same moment", async () => {
    const link = await linkTo(KNOWN);
    const answers = await Promise.all(Array.from({ length: 50 }, () => spend(link)));
    expect(answers.filter((answer) => sessionCookie(answer) !== "")).toHaveLength(1);
    expect(sessionCookie(await spend(link))).toBe("");
  });

  it("does not work for another address, without its token, or after its time", async () => {
    const link = await linkTo(KNOWN);
    const foreign = new URL(link);
    foreign.searchParams.set("email", "administrator@demo.example");
    expect(sessionCookie(await spend(foreign))).toBe("");
    const guessed = new URL(link);
    guessed.searchParams.set("token", "A".repeat(43));
    expect(sessionCookie(await spend(guessed))).toBe("");
    await world.db.query("UPDATE sign_in_token SET expires_at = now() - interval '1 second'");
    expect(sessionCookie(await spend(link))).toBe("");
  });

  it("is stored as a hash of at least 128 random bits, and so is the session", async () => {
    const link = await linkTo(KNOWN);
    const token = link.searchParams.get("token") ?? "";
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    const { rows } = await world.db.query("SELECT token_hash FROM sign_in_token");
    const kept = rows.map(({ token_hash }) => token_hash);
    expect(kept).toContain(createHash("sha256").update(`${token}${SECRET}`).digest("hex"));
    expect(kept).not.toContain(token);
    const cookie = /session=([^;]+)/.exec(sessionCookie(await spend(link)))?.[1] ?? "";
    const sessions = await world.db.query("SELECT 1 FROM session WHERE token_hash = $1", [hashToken(cookie)]);
    expect(sessions.rowCount).toBe(1);
    // Staff owe a second factor still: their own security page is open, their work is not.
    expect(await opens(cookie, "/en/me/security")).toBe(200);
    expect(await opens(cookie)).toBe(307);
  });

  it("gives a cookie that scripts and other sites do not get, new at each sign-in", async () => {
    const first = sessionCookie(await spend(await linkTo(KNOWN)));
    expect(first).toMatch(/; HttpOnly/i);
    expect(first).toMatch(/; SameSite=Lax/i);
    expect(first).toMatch(/; Path=\//i);
    expect(first).not.toMatch(/; Domain=/i);
    await requestLink(KNOWN);
    const fixed = await spend(await linkTo(KNOWN), "/en/today", {
      cookie: "session=chosen-by-somebody-else",
    });
    expect(sessionCookie(fixed)).not.toContain("chosen-by-somebody-else");
    expect(sessionCookie(fixed)).not.toBe(first);
  });

  it("leads to pages of ours only", async () => {
    const targets = readFileSync(new URL("../fixtures/bad-inputs.jsonl", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line.includes('"T:'))
      .map((line) => String(JSON.parse(line).input).slice(2));
    expect(targets.length).toBeGreaterThan(2);
    for (const target of [
      ...targets,
      "https://evil.test/",
      "//evil.test",
      "/\\evil.test",
      "\\\\evil.test",
      "javascript:alert(1)",
    ]) {
      await world.db.query("DELETE FROM rate_limit");
      await requestLink(KNOWN, { next: target });
      const link = await linkTo(KNOWN);
      const page = await web.ask(link.pathname + link.search);
      const next = /callbackUrl=([^"&]*)/.exec(page.body)?.[1] ?? "missing";
      const location = header(await spend(link, decodeURIComponent(next)), "location");
      expect(new URL(location, web.origin).origin, target).toBe(web.origin);
      const direct = header(await spend(link, target), "location");
      expect(new URL(direct, web.origin).origin, target).toBe(web.origin);
    }
  });
});

describe("the next request is refused once", () => {
  const cases: [string, (db: Client) => Promise<unknown>, keyof World["users"], string][] = [
    [
      "an appointment has ended",
      (db) =>
        db.query("UPDATE appointment SET ends_on = current_date - 2 WHERE user_id = $1", [
          world.users.coordinatorA,
        ]),
      "coordinatorA",
      "/en/alumni",
    ],
    [
      "a role has ended",
      (db) => db.query("UPDATE role_grant SET ends_at = now() WHERE user_id = $1", [world.users.auditor]),
      "auditor",
      "/en/office",
    ],
    [
      "the account is disabled",
      (db) => db.query("UPDATE user_account SET disabled_at = now() WHERE id = $1", [world.users.central]),
      "central",
      "/en/office",
    ],
    [
      "the session is over",
      (db) =>
        db.query("UPDATE session SET expires_at = now() WHERE user_id = $1", [world.users.administrator]),
      "administrator",
      "/en/office",
    ],
  ];

  it.each(cases)("%s", async (_, end, caller, path) => {
    const cookie = await signIn(world.db, world.users[caller]);
    expect(await opens(cookie, path)).toBe(200);
    await end(world.db);
    expect([404, 307]).toContain(await opens(cookie, path));
  });

  it("somebody signs out, although the cookie is kept", async () => {
    const cookie = await signIn(world.db, world.users.coordinatorAB);
    expect(await opens(cookie, "/en/alumni")).toBe(200);
    const signOut = builtActions().find(({ name }) => name === "signOutAction");
    if (signOut) await callAction(web, signOut, {}, { cookie, headers: { origin: web.origin } });
    expect(await opens(cookie, "/en/alumni")).toBe(307);
  });
});

it("without a demo there is neither its sign-in nor its mailbox", async () => {
  const body = new URLSearchParams({ person: "administrator", locale: "en" }).toString();
  const headers = { origin: web.origin, "content-type": "application/x-www-form-urlencoded" };
  expect((await web.ask("/api/demo/sign-in", { method: "POST", headers, body })).status).toBe(404);
  expect((await web.ask("/en/demo/mailbox")).status).toBe(404);
  expect((await web.ask("/en/sign-in")).body).not.toContain("/api/demo/sign-in");
});
