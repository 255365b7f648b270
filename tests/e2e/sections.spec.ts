import type { APIRequestContext, Page } from "@playwright/test";
import { checkPage, expect, signInAs, test, words } from "./journey";

const en = words("en", "sections");

// One faculty, which is hidden again in the end: not on two screens at a time.
test("a coordinator writes the faculty's page and publishes it; everybody reads it", {
  tag: "@desktop",
}, async ({ page, browser, request }) => {
  const visitor = await (await browser.newContext()).newPage();
  await signInAs(page, "coordinator2", "en");
  await page.goto("/en/section");
  await expect(page).toHaveURL(/\/en\/section\/drept$/);
  await checkPage(page);
  await page
    .locator('[name="intro.en"]')
    .fill("Come back.\n\n<b>Really</b>: https://drept.example.edu/alumni.");
  await page.locator('[name="embedOrigins"]').fill("https://drept.example.edu/alumni");
  await page.getByRole("button", { name: words("en", "common")("save") }).click();
  await expect(page.getByText(en("form.saved"))).toBeVisible();
  expect((await request.get("/api/sections/drept.json")).status()).toBe(404);
  expect((await request.get("/embed/drept")).status()).toBe(404);

  await page.goto("/en/section/drept/preview");
  await expect(page.getByText("Come back.")).toBeVisible();
  await checkPage(page);

  await writeNews(page, "The moot court won");

  await page.goto("/en/section/drept");
  await page.getByRole("button", { name: en("publish") }).click();
  await expect(page.getByRole("button", { name: en("hide") })).toBeVisible();

  await visitor.goto("/en/faculties/drept");
  await expect(visitor.getByText("<b>Really</b>")).toBeVisible();
  await expect(visitor.getByRole("link", { name: "https://drept.example.edu/alumni" })).toBeVisible();
  await expect(visitor.getByRole("heading", { name: "The moot court won" })).toBeVisible();
  await expect(visitor.locator('meta[property="og:title"]')).toHaveCount(1);
  await checkPage(visitor);

  const framed = await request.get("/embed/drept?lang=en");
  expect(framed.headers()["content-security-policy"]).toContain("frame-ancestors https://drept.example.edu");
  expect(framed.headers()).not.toHaveProperty("x-frame-options");
  const etag = framed.headers().etag ?? "";
  expect((await request.get("/embed/drept?lang=en", { headers: { "if-none-match": etag } })).status()).toBe(
    304,
  );
  for (const format of ["json", "rss", "ics"]) {
    const answer = await request.get(`/api/sections/drept.${format}?lang=en`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  }
  expect(await (await request.get("/api/sections/drept.rss?lang=en")).text()).toContain("The moot court won");

  expect(await framedIn(visitor, request, "https://drept.example.edu")).toBe(true);
  expect(await framedIn(visitor, request, "https://elsewhere.example.edu")).toBe(false);
  await visitor.goto("/embed/drept?lang=en");
  await checkPage(visitor);

  await page.goto("/en/section/drept");
  await page.getByRole("button", { name: en("hide") }).click();
  await expect(page.getByRole("button", { name: en("publish") })).toBeVisible();
  await visitor.goto("/en/faculties/drept");
  await expect(visitor.getByText("Come back.")).toHaveCount(0);
  await visitor.context().close();
});

async function writeNews(page: Page, title: string): Promise<void> {
  await page.goto("/en/news/new");
  await checkPage(page);
  await page.locator('[name="titles.en"]').fill(title);
  await page.locator('[name="bodies.en"]').fill("Against everybody.");
  await page.getByRole("button", { name: en("newsPage.draft") }).click();
  await page.waitForURL(/\/en\/news\/[0-9a-f-]{36}$/);
  await checkPage(page);
  await page.getByRole("button", { name: en("publish") }).click();
  await expect(page.getByRole("button", { name: en("newsPage.withdraw") })).toBeVisible();
  await page.goto("/en/news");
  await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
  await checkPage(page);
}

/**
 * Whether a page of a site shows the section in a frame. The site is invented, and so is the address of the portal's real
 * answer: browsers let no public site reach this machine.
 */
async function framedIn(page: Page, request: APIRequestContext, site: string): Promise<boolean> {
  const answer = await request.get("/embed/drept?lang=en");
  const embed = "https://portal.example.edu/embed/drept";
  const body = `<!doctype html><title>Faculty</title><iframe src="${embed}"></iframe>`;
  await page.route(embed, (route) => route.fulfill({ response: answer }));
  await page.route(`${site}/`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${site}/`);
  const shown = page.frameLocator("iframe").getByText("Come back.");
  return shown.waitFor({ timeout: 3_000 }).then(
    () => true,
    () => false,
  );
}
