import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { CspEvaluator } from "csp_evaluator";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "@/lib/cli/browser";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { SCRIPT_PAYLOADS } from "../factories/script-payloads";
import { type Caller, demoWorld, type World } from "../setup/demo-world";
import { startWeb, type Web } from "../setup/web";

/** Texts by which rows are found or the portal decides; nobody types them. */
const KEYS =
  /(_key|_hash|token|_words|^key|sha256|^code|_code|locale|zone|provider.*|^type|^kind|^status|^purpose|^facets?|credential_id|means|public_id|recipient|email|sort_name|country|currency|subject_id|^subject|action|query|format|encoding|signature|^hash|secret|^id|public_key|transports|_type)$/;
const TABLES = [
  ...["alumnus", "alumnus_name", "degree", "contact_point", "employment", "external_number", "affiliation"],
  ...["profile", "correction", "claim", "invitation", "class_code", "relay_message", "privacy_request"],
  ...[
    "import",
    "import_row",
    "saved_view",
    "export",
    "mail",
    "user_account",
    "appointment",
    "unit",
    "unit_name",
  ],
  ...[
    "role_grant",
    "audit_detail",
    "audit_entry",
    "consent_wording",
    "directory_entry",
    "institution",
    "data_copy",
  ],
];

let world: World;
let web: Web;
let browser: Browser;
let filled: string[];
beforeAll(async () => {
  world = await demoWorld();
  filled = await fill(world);
  web = await startWeb();
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-quic", "--disable-dev-shm-usage", "--disable-background-networking"],
  });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await web?.stop();
  await world.db.end();
});

/** Writes a payload, each row another, into every text that somebody could have typed. @returns the columns */
async function fill({ db }: World): Promise<string[]> {
  const { rows } = await db.query<{ table: string; column: string; type: string }>(
    `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY ($1) AND (data_type IN ('text', 'jsonb') OR udt_name = '_text')`,
    [TABLES],
  );
  const columns: string[] = [];
  for (const { table, column, type } of rows.filter((row) => !KEYS.test(row.column))) {
    const payload = `($1::text[])[1 + abs(hashtext('${column}' || t.ctid)) % array_length($1::text[], 1)]`;
    const value = { text: payload, ARRAY: `ARRAY[${payload}]`, jsonb: jsonOf(table, column, payload) }[type];
    // A rule of the database that refuses a payload has done what this test asks for.
    const written = await db
      .query(`UPDATE ${table} t SET ${column} = ${value} WHERE ${column} IS NOT NULL OR true`, [
        SCRIPT_PAYLOADS,
      ])
      .catch(() => null);
    if (written?.rowCount) columns.push(`${table}.${column}`);
  }
  await db.query("SELECT refresh_alumnus_search(ARRAY(SELECT id FROM alumnus))");
  return columns;
}

/** Names in languages keep their shape, changes theirs; of what else is JSON the form is not ours to break. */
function jsonOf(table: string, column: string, payload: string): string {
  if (column === "changes")
    return `jsonb_build_object(${payload}, jsonb_build_array(${payload}, ${payload}))`;
  if (/names|texts?|wording/.test(column)) return `jsonb_build_object('en', ${payload}, 'ro', ${payload})`;
  return table === "import_row" ? `coalesce(t.${column}, '[]')` : `t.${column}`;
}

const manifest: Record<string, string> = JSON.parse(
  readFileSync(path.join(checkoutFolder, ".next/app-path-routes-manifest.json"), "utf8"),
);

/** Every page of the build, with every record that its address could name. */
function addresses({ people, imports, units, users }: World): string[] {
  const values = [people.b, people.own, imports.b, units.b.code, users.coordinatorA, "close"];
  return Object.entries(manifest)
    .filter(([file, route]) => file.endsWith("/page") && route.startsWith("/[locale]"))
    .flatMap(([, route]) => {
      const inEnglish = route.replace("[locale]", "en");
      return inEnglish.includes("[")
        ? values.map((value) => inEnglish.replace(/\[[^\]]+\]/g, value))
        : [inEnglish];
    });
}

/** A tab in which whatever runs or is stopped by the policy is written down. */
async function watchedTab(caller: Caller): Promise<{ page: Page; findings: () => string[] }> {
  const context = await browser.newContext();
  const value = world.cookies[caller];
  if (value) await context.addCookies([{ name: "session", value, url: web.origin }]);
  const page = await context.newPage();
  const findings: string[] = [];
  await page.exposeFunction("found", (what: string) => findings.push(what));
  await page.addInitScript(`
    window.canary = () => found("ran");
    document.addEventListener("securitypolicyviolation", (event) => found("policy: " + event.violatedDirective + " " + event.blockedURI));`);
  page.on("dialog", (dialog) => {
    findings.push("a dialog");
    void dialog.dismiss();
  });
  return { page, findings: () => findings };
}

it("texts of every kind hold payloads", () => {
  expect(filled.length).toBeGreaterThan(35);
});

it("what runs, and what the policy stops, would be seen", async () => {
  const { page, findings } = await watchedTab("visitor");
  await page.goto(`${web.origin}/en`);
  await page.evaluate("canary()");
  await page.evaluate(`document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=canary()>")`);
  await expect.poll(() => findings().length).toBeGreaterThan(1);
  expect(findings()[0]).toBe("ran");
  expect(findings().join()).toContain("policy: script-src");
  await page.context().close();
});

/** What Google's evaluator finds grave in a policy. */
const graveFindings = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity === Severity.HIGH || severity === Severity.HIGH_MAYBE)
    .map(({ directive, description }) => `${directive}: ${description}`);

it("the policy of every page has no grave weakness, and a weak one would be seen", async () => {
  for (const address of addresses(world)) {
    const { status, headers } = await web.ask(address, { cookie: world.cookies.central });
    const policy = String(headers["content-security-policy"] ?? "");
    if (status === 200) expect(graveFindings(policy), address).toEqual([]);
  }
  expect(graveFindings("script-src 'self' 'unsafe-inline'; object-src *")).not.toEqual([]);
}, 120_000);

describe.each<Caller>(["central", "alumnus", "visitor"])("to %s", (caller) => {
  it("no page runs a payload, nor does the policy have to stop one", async () => {
    const { page, findings } = await watchedTab(caller);
    const problems: string[] = [];
    let shown = 0;
    for (const address of addresses(world)) {
      const { status, body } = await web.ask(address, { cookie: world.cookies[caller] });
      if (status !== 200) continue;
      if (body.includes("canary()")) shown++;
      await page.goto(`${web.origin}${address}`, { waitUntil: "load" });
      // What comes out when somebody points at things and opens what is folded.
      await page.evaluate(`for (const one of document.querySelectorAll("details, a, input, button")) {
        if (one.tagName === "DETAILS") one.open = true;
        one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      }`);
      for (const what of findings().splice(0)) problems.push(`${address}: ${what}`);
    }
    expect(problems).toEqual([]);
    expect(shown).toBeGreaterThan(caller === "visitor" ? 0 : 3);
    await page.context().close();
  }, 240_000);
});
