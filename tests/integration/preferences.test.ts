import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoWorld, type World } from "../setup/demo-world";
import { header } from "../setup/http";
import { watchChanges } from "../setup/watch-changes";
import { startWeb, type Web } from "../setup/web";

const SECRET = "the secret of this test, long enough for anybody";

let world: World;
let web: Web;
let changed: () => Promise<string[]>;
beforeAll(async () => {
  world = await demoWorld();
  changed = await watchChanges(world.db);
  web = await startWeb({ AUTH_SECRET: SECRET });
});
afterAll(async () => {
  await web.stop();
  await world.db.end();
});

/** A link as the portal seals it: with the secret of this server, for a person and the purpose of a mail. */
function linkOf(alumnusId: string, purpose: string, kind = "preferences"): string {
  const text = `1 ${alumnusId} ${purpose}`;
  const tag = createHmac("sha256", SECRET).update(`${kind}\0${text}`).digest("base64url").slice(0, 22);
  return `${Buffer.from(text).toString("base64url")}.${tag}`;
}

/** What a person said last about e-mail for a purpose. */
async function lastWord(
  alumnusId: string,
  purpose: string,
): Promise<{ act: string; source: string } | undefined> {
  const { rows } = await world.db.query(
    `SELECT act, source FROM consent_entry
     WHERE alumnus_id = $1 AND purpose::text = $2 AND channel = 'EMAIL' ORDER BY id DESC LIMIT 1`,
    [alumnusId, purpose],
  );
  return rows[0];
}

/** As a mail provider presses the button: from elsewhere, without a cookie. */
const press = (link: string, headers: Record<string, string> = {}) =>
  web.ask(`/api/preferences/${link}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: "List-Unsubscribe=One-Click",
  });

it("nothing is changed by looking at the page or the address of the button, however often (G16)", async () => {
  const link = linkOf(world.people.a, "COMMUNICATION");
  for (const method of ["GET", "HEAD"]) {
    for (const locale of ["en", "ro", "ru", "bg"]) {
      const page = await web.ask(`/${locale}/preferences?link=${link}`, { method });
      expect(page.status).toBe(200);
      expect(page.body).not.toMatch(/@alumni\.example/);
    }
    const button = await web.ask(`/api/preferences/${link}`, { method });
    expect(button.status).toBe(303);
    expect(header(button, "location")).toContain(`/preferences?link=${link}`);
  }
  expect((await web.askAsRouter(`/en/preferences?link=${link}`)).status).toBe(200);
  expect(await changed()).toEqual([]);
});

it("one POST from anywhere stops the mails of that purpose, and only those (RFC 8058)", async () => {
  const { a } = world.people;
  const survey = await lastWord(a, "SURVEYS");
  const foreign = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };
  expect((await press(linkOf(a, "COMMUNICATION"), foreign)).status).toBe(200);
  expect(await lastWord(a, "COMMUNICATION")).toEqual({ act: "OBJECTED", source: "LINK" });
  expect(await lastWord(a, "SURVEYS")).toEqual(survey);
  const { rows } = await world.db.query(
    "SELECT actor_name FROM audit_entry WHERE action = 'consent.objected' AND subject_id = $1",
    [a],
  );
  expect(rows).toEqual([{ actor_name: "preferences" }]);
  // Pressed again, and without a word about where from: the same answer, nothing more to write.
  expect((await press(linkOf(a, "COMMUNICATION"))).status).toBe(200);
  const entries = await world.db.query(
    "SELECT 1 FROM consent_entry WHERE alumnus_id = $1 AND purpose = 'COMMUNICATION'",
    [a],
  );
  expect(entries.rowCount).toBe(1);
});

it("a link that was changed, was sealed for something else or is somebody's who is gone opens and stops nothing", async () => {
  const { b } = world.people;
  const right = linkOf(b, "SURVEYS");
  await changed();
  for (const link of [
    `${right.slice(0, -1)}${right.endsWith("A") ? "B" : "A"}`,
    linkOf(b, "SURVEYS", "list-place"),
    linkOf(b, "EVERYTHING"),
    linkOf(world.imports.a, "SURVEYS"),
    `${Buffer.from(`1 ${b} SURVEYS`).toString("base64url")}.`,
  ]) {
    expect((await press(link)).status, link).toBe(404);
    expect((await web.ask(`/en/preferences?link=${link}`)).status, link).toBe(404);
  }
  expect(await changed()).toEqual([]);
});

it("no other endpoint takes a POST from elsewhere because of it", async () => {
  const headers = { origin: "https://mail.example" };
  expect((await web.ask("/api/alumni/similar", { method: "POST", headers, body: "" })).status).toBe(403);
  expect((await web.ask("/api/demo/sign-in", { method: "POST", headers, body: "" })).status).toBe(403);
});
