import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import {
  addNews,
  discardNews,
  editNews,
  publishNews,
  withdrawNews,
} from "@/lib/sections/commands/write-news";
import { publishSection, writeSection } from "@/lib/sections/commands/write-section";
import { embedPage, embedPolicy } from "@/lib/sections/embed-page";
import { sectionPolicy } from "@/lib/sections/policy";
import { getPublished, getSectionPage } from "@/lib/sections/queries/get-section";
import { getKeptUnit, listKeptUnits } from "@/lib/sections/queries/kept-units";
import { getNews, listNews } from "@/lib/sections/queries/news";
import { toRss } from "@/lib/sections/rss";
import { addNewsInput, editNewsInput, writeSectionInput } from "@/lib/sections/schema";
import { sectionJson } from "@/lib/sections/section-json";
import { sendPublic } from "@/lib/sections/send-public";
import { SCRIPT_PAYLOADS } from "../factories/script-payloads";
import { as, twoFaculties } from "../factories/two-faculties";

/** Rows of the directory are the database's own to write. */
const owner = new Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

let unit: Awaited<ReturnType<typeof twoFaculties>>;
beforeAll(async () => {
  unit = await twoFaculties();
});

const write = <T>(actor: UserActor, run: (ctx: Ctx) => Promise<T>) => as(actor, run, sectionPolicy.write);
const visit = <T>(run: (ctx: Ctx) => Promise<T>) => withCtx({ kind: "visitor" }, sectionPolicy.read, run);
const system = <T>(run: (ctx: Ctx) => Promise<T>) => withSystemCtx("test", run);
const pageOf = (code: string, locale: Locale = "en") => visit((ctx) => getSectionPage(ctx, code, { locale }));
const published = (code: string, locale: Locale = "en") =>
  visit((ctx) => getPublished(ctx, code, { locale }));
const setting = { hue: 20, zone: "Europe/Bucharest", locale: "en" } as const;

const typed = (code: string, version: number, more: Record<string, string> = {}) =>
  writeSectionInput.parse({ code, version: String(version), "intro.en": `Hello from ${code}`, ...more });
const drafted = (unitId: number | null, title: string, body = "") =>
  addNewsInput.parse({
    unitId: String(unitId ?? ""),
    "titles.en": title,
    ...(body && { "bodies.en": body }),
  });

/** A published section with one published piece of news. @returns the id of that */
async function publishAll(actor: UserActor, code: string, unitId: number, more: Record<string, string> = {}) {
  const { section } = await write(actor, (ctx) => getKeptUnit(ctx, code, "en"));
  const version = section?.version ?? 0;
  await write(actor, (ctx) => writeSection(ctx, typed(code, version, more)));
  await write(actor, (ctx) => publishSection(ctx, { code, version: version + 1, to: "published" }));
  const id = await write(actor, (ctx) =>
    addNews(ctx, drafted(unitId, `Prize of ${code}`, "Read https://example.org/a.")),
  );
  await write(actor, (ctx) => publishNews(ctx, { id, version: 1 }));
  return id;
}

describe("a section", () => {
  it("is nobody else's until it is published, in no form", async () => {
    await write(unit.ofLetters, (ctx) => writeSection(ctx, typed("letters", 0)));
    const id = await write(unit.ofLetters, (ctx) => addNews(ctx, drafted(unit.letters, "A reading")));
    await write(unit.ofLetters, (ctx) => publishNews(ctx, { id, version: 1 }));
    expect(await pageOf("letters")).toMatchObject({ unit: { name: "letters" }, content: null });
    await expect(published("letters")).rejects.toMatchObject({ code: "not-found" });
    expect(await visit(({ db }) => db.facultySection.count())).toBe(0);
    const preview = { locale: "en", isPreview: true } as const;
    const seen = await as(
      unit.ofLetters,
      (ctx) => getSectionPage(ctx, "letters", preview),
      sectionPolicy.list,
    );
    expect(seen.content?.intro).toBe("Hello from letters");

    await write(unit.ofLetters, (ctx) =>
      publishSection(ctx, { code: "letters", version: 1, to: "published" }),
    );
    const shown = await published("letters");
    expect(shown.content.news.map(({ title }) => title)).toEqual(["A reading"]);
    expect(sectionJson(shown, "en")).toMatchObject({ code: "letters", intro: "Hello from letters" });
    await write(unit.ofLetters, (ctx) => publishSection(ctx, { code: "letters", version: 2, to: "hidden" }));
    await expect(published("letters")).rejects.toMatchObject({ code: "not-found" });
  });

  it("needs an introduction before it is published", async () => {
    const empty = writeSectionInput.parse({ code: "law", version: "0" });
    await write(unit.ofLaw, (ctx) => writeSection(ctx, empty));
    await expect(
      write(unit.ofLaw, (ctx) => publishSection(ctx, { code: "law", version: 1, to: "published" })),
    ).rejects.toMatchObject({ reason: "section-empty" });
  });

  it("is found by nobody of another faculty, and read-only where others publish", async () => {
    const foreign = { code: "not-found" };
    await expect(write(unit.ofLaw, (ctx) => getKeptUnit(ctx, "letters", "en"))).rejects.toMatchObject(
      foreign,
    );
    await expect(write(unit.ofLaw, (ctx) => writeSection(ctx, typed("letters", 3)))).rejects.toMatchObject(
      foreign,
    );
    const id = await publishAll(unit.ofLetters, "letters", unit.letters);
    await expect(write(unit.ofLaw, (ctx) => getNews(ctx, id, "en"))).rejects.toMatchObject(foreign);
    await expect(write(unit.ofLaw, (ctx) => withdrawNews(ctx, { id, version: 2 }))).rejects.toMatchObject(
      foreign,
    );
    await expect(
      write(unit.ofLaw, (ctx) => addNews(ctx, drafted(unit.letters, "Ours"))),
    ).rejects.toMatchObject({ fields: { unitId: "not_open" } });
    await expect(write(unit.ofLaw, (ctx) => addNews(ctx, drafted(null, "Ours")))).rejects.toMatchObject({
      fields: { unitId: "required" },
    });
    // Row-level security says the same of raw statements.
    const changed = await write(unit.ofLaw, ({ db }) =>
      db.newsItem.updateMany({ where: { id }, data: { titles: {} } }),
    );
    expect(changed.count).toBe(0);
  });

  it("of two who write at once keeps one, and tells the other", async () => {
    const { section } = await write(unit.office, (ctx) => getKeptUnit(ctx, "letters", "en"));
    const outcomes = await Promise.allSettled(
      [unit.ofLetters, unit.office].map((actor) =>
        write(actor, (ctx) => writeSection(ctx, typed("letters", section?.version ?? 0))),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reason: "stale" },
    });
  });

  it("shows another language where one is missing", async () => {
    await publishAll(unit.ofLetters, "letters", unit.letters, { "intro.ro": "Bun venit" });
    expect((await published("letters", "ro")).content.intro).toBe("Bun venit");
    expect((await published("letters", "bg")).content.intro).toBe("Hello from letters");
  });

  it("shows of the plan the public summary and items, once it is approved", async () => {
    const planId = await system(async ({ db }) => {
      const days = { startsOn: new Date("2026-01-01"), endsOn: new Date("2026-12-31") };
      const round = await db.round.create({
        data: {
          names: { en: "2026" },
          numberPrefix: "T",
          status: "OPEN",
          ...days,
          directions: {
            create: { position: 1, names: {}, measures: { create: { position: 1, names: {} } } },
          },
        },
        include: { directions: { include: { measures: true } } },
      });
      const measureId = round.directions[0]?.measures[0]?.id ?? "";
      const item = (title: string, isPublic: boolean, position: number) => ({
        title,
        isPublic,
        position,
        measureId,
        expected: "secret",
      });
      const { id } = await db.plan.create({
        data: {
          roundId: round.id,
          unitId: unit.letters,
          status: "SUBMITTED",
          summary: { en: "We meet" },
          isSummaryPublic: true,
          items: { create: [item("Open day", true, 1), item("Internal", false, 2)] },
        },
      });
      return id;
    });
    expect((await published("letters")).content.plan).toBeNull();
    await system(({ db }) =>
      db.plan.update({
        where: { id: planId },
        data: { status: "APPROVED", approvedAt: new Date(), number: "T/1" },
      }),
    );
    const { plan } = (await published("letters")).content;
    expect(plan).toMatchObject({
      round: "2026",
      summary: "We meet",
      items: [{ title: "Open day", isDone: false }],
    });
    expect(JSON.stringify(plan)).not.toMatch(/secret|Internal/);
    expect(await visit(({ db }) => db.plan.count())).toBe(0);
  });
});

describe("news", () => {
  it("is drafted, published, withdrawn and published again with its first day", async () => {
    const id = await write(unit.ofLetters, (ctx) => addNews(ctx, drafted(unit.letters, "A draft")));
    const titles = async () => (await published("letters")).content.news.map(({ title }) => title);
    expect(await titles()).not.toContain("A draft");
    await expect(write(unit.ofLetters, (ctx) => withdrawNews(ctx, { id, version: 1 }))).rejects.toMatchObject(
      {
        code: "conflict",
      },
    );
    await write(unit.ofLetters, (ctx) => publishNews(ctx, { id, version: 1 }));
    expect(await titles()).toContain("A draft");
    const first = (await write(unit.ofLetters, (ctx) => getNews(ctx, id, "en"))).publishedAt;
    await write(unit.ofLetters, (ctx) => withdrawNews(ctx, { id, version: 2 }));
    expect(await titles()).not.toContain("A draft");
    expect(await visit(({ db }) => db.newsItem.count({ where: { id } }))).toBe(0);
    const edited = editNewsInput.parse({ id, version: "3", "titles.en": "Said better" });
    await write(unit.ofLetters, (ctx) => editNews(ctx, edited));
    await write(unit.ofLetters, (ctx) => publishNews(ctx, { id, version: 4 }));
    expect(await titles()).toContain("Said better");
    expect((await write(unit.ofLetters, (ctx) => getNews(ctx, id, "en"))).publishedAt).toEqual(first);
    await expect(write(unit.ofLetters, (ctx) => discardNews(ctx, { id, version: 5 }))).rejects.toMatchObject({
      code: "conflict",
    });
    const trail = await system(({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } }),
    );
    expect(trail.map(({ action }) => action.slice("news.".length))).toEqual([
      ...["drafted", "published", "withdrawn", "edited", "published"],
    ]);
  });

  it("of the university is the office's", async () => {
    const id = await write(unit.office, (ctx) => addNews(ctx, drafted(null, "For everybody")));
    await write(unit.office, (ctx) => publishNews(ctx, { id, version: 1 }));
    await expect(write(unit.ofBoth, (ctx) => getNews(ctx, id, "en"))).rejects.toMatchObject({
      code: "not-found",
    });
    const { news } = await write(unit.ofBoth, (ctx) => listNews(ctx, undefined, "en"));
    expect(news.every(({ unitId }) => unitId !== null)).toBe(true);
  });
});

describe("what leaves the portal", () => {
  it("escapes whatever was typed, and makes links of web addresses only", async () => {
    // What a validator takes at all.
    const payloads = SCRIPT_PAYLOADS.filter(
      (text) => addNewsInput.safeParse({ unitId: "1", "titles.en": text, "bodies.en": text }).success,
    );
    expect(payloads.length).toBeGreaterThan(10);
    const text = `${payloads.join("\n")}\n\nhttps://example.org/?a=1&b="x javascript:alert(1)`;
    await publishAll(unit.ofLetters, "letters", unit.letters, {
      "intro.en": text.slice(0, 1900),
      "waysToHelp.en": text.slice(0, 1900),
      "officeHours.en": payloads[1] ?? "",
    });
    for (const payload of payloads) {
      const id = await write(unit.ofLetters, (ctx) => addNews(ctx, drafted(unit.letters, payload, payload)));
      await write(unit.ofLetters, (ctx) => publishNews(ctx, { id, version: 1 }));
    }
    const shown = await visit((ctx) => getPublished(ctx, "letters", { locale: "en", news: 100 }));
    const html = embedPage(shown, setting);
    expect(html).not.toMatch(/<(script|img src=x|svg|iframe|math|details|textarea|meta http)/i);
    expect([...html.matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => href)).toSatisfy((hrefs: string[]) =>
      hrefs.every((href) => /^(https?:\/\/|mailto:)/.test(href)),
    );
    expect(html).toContain('href="https://example.org/?a=1&amp;b="');
    const rss = toRss(shown, "en");
    expect(rss).not.toMatch(/<(script|img|svg|iframe|style)/i);
    expect(rss.match(/<item>/g)).toHaveLength(shown.content.news.length);
  });

  it("may be framed by the named sites alone", async () => {
    const origins = "https://letters.example.edu/alumni\nhttps://www.example.edu";
    await publishAll(unit.ofLetters, "letters", unit.letters, { embedOrigins: origins });
    const { content } = await published("letters");
    expect(content.embedOrigins).toEqual(["https://letters.example.edu", "https://www.example.edu"]);
    const policy = embedPolicy(20, content.embedOrigins);
    expect(policy).toContain("frame-ancestors https://letters.example.edu https://www.example.edu");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(embedPolicy(20, [])).toContain("frame-ancestors 'none'");
  });

  it.each([
    "http://letters.example.edu",
    "https://a.example.edu; script-src *",
    "https://*.example.edu",
    "javascript:alert(1)",
    "https://localhost",
    "*",
  ])("takes %s for no site, nor does the database", async (origin) => {
    const sent = { code: "letters", version: "1", embedOrigins: origin };
    expect(writeSectionInput.safeParse(sent).success).toBe(false);
    if (origin === "https://localhost") return;
    await expect(
      system(({ db }) =>
        db.facultySection.update({ where: { unitId: unit.letters }, data: { embedOrigins: [origin] } }),
      ),
    ).rejects.toThrow();
  });

  it("is not sent again to who has it", async () => {
    const ask = (seen?: string) =>
      new Request("https://x.example/", seen ? { headers: { "if-none-match": seen } } : {});
    const first = sendPublic(ask(), "text", { "content-type": "text/plain" });
    const etag = first.headers.get("etag") ?? "";
    expect(sendPublic(ask(etag), "text", { "content-type": "text/plain" }).status).toBe(304);
    expect(sendPublic(ask(etag), "other", { "content-type": "text/plain" }).status).toBe(200);
    // Browsers keep the old policy with a 304, so another one is another answer.
    expect(sendPublic(ask(etag), "text", { "content-type": "text/html" }).status).toBe(200);
  });
});

it("the photo of the coordinator is shown where the person's own record shows it to everybody", async () => {
  const { alumnusId } = await system(async ({ db }) => {
    const alumnus = await db.alumnus.create({ data: { source: "DEMO" } });
    const user = { email: "face@example.org", name: "Ana Pop", alumnusId: alumnus.id };
    const startsOn = new Date("2020-01-01");
    await db.user.create({
      data: { ...user, appointments: { create: { unitId: unit.letters, startsOn, acceptedAt: startsOn } } },
    });
    return user;
  });
  expect((await pageOf("letters")).coordinator).toEqual({ name: "Ana Pop", photo: null });
  const publicId = "0199aaaa-0000-7000-8000-000000000001";
  const show = (audience: string) =>
    owner.query(
      `INSERT INTO directory_entry (alumnus_id, public_id, audience, unit_ids, words, sort_name, facets, card)
       VALUES ($1, $2, $3::audience, '{}', '', '', '{}', '{"photo": true}')`,
      [alumnusId, publicId, audience],
    );
  await show("VERIFIED_ALUMNI");
  expect((await pageOf("letters")).coordinator).toEqual({ name: "Ana Pop", photo: null });
  await show("PUBLIC");
  expect((await pageOf("letters")).coordinator).toEqual({ name: "Ana Pop", photo: publicId });
});

it("a merged faculty says who follows it and keeps its news, which the successor's coordinator keeps", async () => {
  const id = await publishAll(unit.ofLetters, "letters", unit.letters, { "waysToHelp.en": "Come" });
  await system(async ({ db }) => {
    const effectiveOn = new Date("2026-01-01");
    await db.unit.update({ where: { id: unit.letters }, data: { validTo: effectiveOn } });
    await db.unitSuccession.create({
      data: { predecessorId: unit.letters, successorId: unit.law, kind: "MERGED", effectiveOn },
    });
  });
  const shown = await published("letters");
  expect(shown.unit.successors.map(({ code }) => code)).toEqual(["law"]);
  expect(shown.coordinator).toBeNull();
  expect(shown.content).toMatchObject({ intro: "", waysToHelp: "", plan: null, dates: [] });
  expect(shown.content.news.map((item) => item.id)).toContain(id);
  expect(sectionJson(shown, "en").followedBy).toMatchObject([{ code: "law", name: "law" }]);
  expect(embedPage(shown, setting)).toContain("/en/faculties/law");

  const kept = await write(unit.ofLaw, (ctx) => listKeptUnits(ctx, "en"));
  expect(kept.map(({ code, isCurrent }) => [code, isCurrent])).toEqual([
    ["letters", false],
    ["law", true],
  ]);
  await write(unit.ofLaw, (ctx) => withdrawNews(ctx, { id, version: 2 }));
  expect((await published("letters")).content.news.map((item) => item.id)).not.toContain(id);
});
