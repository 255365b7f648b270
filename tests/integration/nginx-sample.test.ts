import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { freePort } from "../e2e/free-port";
import type { Asked } from "../setup/http";
import { NAME, type Nginx, startNginx } from "../setup/nginx";
import { builtActions, callAction } from "../setup/server-actions";
import { startWeb, type Web } from "../setup/web";

/** On a machine without nginx, it is installed first. */
const WITH_INSTALLATION_MS = 300_000;
const MEGABYTE = 1024 * 1024;
const ORIGIN = `https://${NAME}`;

const read = (file: string) => readFileSync(path.join(checkoutFolder, file), "utf8");

describe("what the sample lets through to the portal", () => {
  let echo: Server;
  let nginx: Nginx;
  beforeAll(async () => {
    const port = await freePort();
    echo = createServer(async (request, response) => {
      let bytes = 0;
      for await (const chunk of request) bytes += chunk.length;
      response.end(JSON.stringify({ headers: request.headers, bytes }));
    });
    await new Promise<void>((resolve) => echo.listen(port, "127.0.0.1", resolve));
    nginx = await startNginx(`http://127.0.0.1:${port}`);
  }, WITH_INSTALLATION_MS);
  afterAll(async () => {
    await nginx?.stop();
    echo.closeAllConnections();
    echo.close();
  });

  /** What arrived of a request. */
  async function arrived(address: string, asked?: Asked, from?: string) {
    const answer = await nginx.ask(address, asked, from);
    expect(answer.status).toBe(200);
    return JSON.parse(answer.body) as { headers: IncomingHttpHeaders; bytes: number };
  }
  const withLength = (length: number): Asked => ({
    method: "POST",
    headers: { "content-length": String(length) },
  });

  it("says itself who asks, for which name and how", async () => {
    const forged = {
      "x-forwarded-for": "203.0.113.7",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "http",
      "x-forwarded-port": "1",
      "x-real-ip": "203.0.113.7",
      x_forwarded_for: "203.0.113.7",
    };
    const { headers } = await arrived("/en", { headers: forged }, "127.0.0.2");
    expect(headers).toMatchObject({
      host: NAME,
      "x-forwarded-for": "127.0.0.2",
      "x-forwarded-host": NAME,
      "x-forwarded-proto": "https",
      "x-forwarded-port": String(nginx.port),
      "x-real-ip": "127.0.0.2",
    });
    expect(headers).not.toHaveProperty("x_forwarded_for");
  });

  it("keeps back the headers of the framework's own, in all letters", async () => {
    const named = [...read("deploy/nginx.conf").matchAll(/proxy_set_header (\S+) "";/g)].map(
      ([, name = ""]) => name.toLowerCase(),
    );
    const known =
      /INTERNAL_HEADERS = \[(.*?)\]/s.exec(
        read("node_modules/next/dist/server/lib/server-ipc/utils.js"),
      )?.[1] ?? "";
    const internal = [...known.matchAll(/'([\w-]+)'/g)].map(([, name = ""]) => name);
    expect(internal).toContain("x-middleware-rewrite");
    const kept = [...new Set([...named, ...internal])].filter((name) => name !== "connection");

    const { headers } = await arrived("/en", {
      headers: Object.fromEntries(kept.map((name) => [name.toUpperCase(), "forged"])),
    });
    expect(kept.filter((name) => name in headers)).toEqual([]);
  });

  it("passes on what a browser and Next's router have to say", async () => {
    const said = {
      rsc: "1",
      "next-action": "00",
      "next-url": "/en",
      "next-router-state-tree": "%5B%5D",
      "next-router-prefetch": "1",
      accept: "text/x-component",
      "accept-language": "ro",
      origin: ORIGIN,
      "sec-fetch-site": "same-origin",
      cookie: "session=token",
    };
    expect((await arrived("/en", { headers: said })).headers).toMatchObject(said);
  });

  it("takes a megabyte, and fifty for a list of graduates", async () => {
    const body = new Uint8Array(2 * MEGABYTE);
    expect((await arrived("/api/imports/upload", { method: "POST", body })).bytes).toBe(body.length);
    expect((await nginx.ask("/en/sign-in", withLength(MEGABYTE + 1))).status).toBe(413);
    expect((await nginx.ask("/api/imports/upload", withLength(51 * MEGABYTE + 1))).status).toBe(413);
  });

  it("logs who asked for which page, and no secret of a link", async () => {
    const secret = "s3cret-of-a-link";
    const links = [`/en/sign-in/link?token=${secret}`, `/api/preferences/${secret}`, `/ro/join/${secret}`];
    for (const address of links) await nginx.ask(address);
    const log = await nginx.accessLog();
    expect(log).toMatch(/^127\.0\.0\.1 \[.+\] "GET \/en\/sign-in\/link" 200 /m);
    expect(log).toContain('"GET /api/preferences/..."');
    expect(log).toContain('"GET /ro/join/..."');
    expect(log).not.toContain(secret);
  });

  it("keeps readiness to the machine itself", async () => {
    await arrived("/api/health/ready");
    expect((await nginx.ask("/api/health/ready", {}, "127.0.0.2")).status).toBe(403);
  });

  it("lets a page ask for all its files, and stops who asks for too much", async () => {
    const statuses = async (address: string) => {
      const answers = await Promise.all(Array.from({ length: 600 }, () => nginx.ask(address)));
      return [...new Set(answers.map(({ status }) => status))].sort();
    };
    expect(await statuses("/_next/static/chunk.js")).toEqual([200]);
    expect(await statuses("/en")).toEqual([200, 429]);
  });
});

describe("the portal behind the sample", () => {
  let web: Web;
  let nginx: Nginx;
  beforeAll(async () => {
    web = await startWeb({ DEMO: "", BASE_URL: ORIGIN });
    nginx = await startNginx(web.origin);
  }, WITH_INSTALLATION_MS);
  afterAll(async () => {
    await nginx?.stop();
    await web?.stop();
  });

  it("is there over TLS alone", async () => {
    const page = await nginx.ask("/en/sign-in");
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      "strict-transport-security": "max-age=31536000",
      "content-security-policy": expect.stringContaining("default-src 'self'"),
      server: "nginx",
    });
    const plain = await nginx.askWithoutTls("/en/sign-in?next=%2Fen", { headers: { host: "evil.example" } });
    expect(plain.status).toBe(301);
    expect(plain.headers.location).toBe(`${ORIGIN}/en/sign-in?next=%2Fen`);
  });

  it.each([
    ["PUT", "/en/sign-in", 405],
    ["DELETE", "/api/exports/1", 405],
    ["TRACE", "/en", 405],
    // Half an escape is nginx's to refuse, broken UTF-8 the portal's.
    ["GET", "/en/%zz", 400],
    ["GET", "/en/%ff", 400],
    ["POST", "/api/imports/upload", 403],
    ["GET", "/en/nowhere", 404],
  ])("%s %s is answered %i, with TLS from then on", async (method, address, status) => {
    const answer = await nginx.ask(address, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers).toHaveProperty("strict-transport-security");
  });

  it("is led nowhere by forged headers", async () => {
    const headers = {
      "x-forwarded-host": "evil.example",
      "x-middleware-rewrite": "/en/office",
      "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
      "x-matched-path": "/en/office",
      "x-invoke-path": "/en/office",
      "x-nextjs-data": "1",
      "x-path": "//evil.example",
      "x-original-url": "/en/office",
    };
    const answer = await nginx.ask("/en/alumni", { headers });
    expect(answer.status).toBe(307);
    expect(answer.headers.location).toBe("/en/sign-in?next=%2Fen%2Falumni");
    expect((await nginx.ask("/en", { headers })).body).not.toContain("evil");
  });

  it("takes a form, and counts who sends it by the true address", async () => {
    const action = builtActions().find(({ name }) => name === "requestSignInAction");
    if (!action) throw new Error("There is no requestSignInAction in the build.");
    for (const forged of ["203.0.113.7", "198.51.100.9"]) {
      const headers = { origin: ORIGIN, "x-forwarded-for": forged };
      const input = { email: "somebody@example.org", next: "" };
      const { headers: answered } = await callAction(nginx, action, input, { headers });
      expect(answered["x-action-redirect"]).toMatch(/^\/en\/sign-in\?sent=1/);
    }
    const db = new Client({ connectionString: process.env.DATABASE_URL });
    await db.connect();
    const { rows } = await db.query("SELECT count FROM rate_limit WHERE key LIKE 'sign-in-mail-network:%'");
    await db.end();
    expect(rows).toEqual([{ count: 2 }]);
  });
});
