import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { createTranslator } from "use-intl/core";

export { expect };

/** Watches every page of a journey: nothing on the console, no policy violated, nothing asked of another origin. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = [];
      // The only message that Chromium writes by itself about an answer that a journey wants to see.
      const isExpected = (text: string) => /status of 404/.test(text);
      page.on("console", (message) => {
        if (message.type() === "error" && !isExpected(message.text())) problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== baseURL) problems.push(`asked ${url.origin}`);
      });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** The words of a page in a language, for finding things by what people read. */
export function words(
  locale: string,
  namespace: string,
): (key: string, values?: Record<string, string | number>) => string {
  const file = new URL(`../../lib/i18n/messages/${locale}/${namespace}.json`, import.meta.url);
  const translate = createTranslator({
    locale,
    messages: JSON.parse(readFileSync(file, "utf8")),
    // A text that is not there would be looked for in vain.
    onError: (error) => {
      throw error;
    },
  });
  return (key, values) => translate(key as never, values as never);
}

/** In the title of a journey made in several languages: a phone, where words are longest, is spared English. */
export const inLanguage = (locale: string) => (locale === "en" ? "(en) @desktop" : `(${locale})`);

/** No finding of WCAG 2.2 AA, and no sideways scrolling of the page itself. */
export async function checkPage(page: Page): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // Nothing is framed here, and what passes is not asked for: half the time for the same findings.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: tags, resultTypes: ["violations"] })
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(found, page.url()).toEqual([]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

type Person = "coordinator" | "office" | "administrator" | "coordinator2" | "auditor" | "alumnus";

/** Signs in as one of the demo's people: posts what the button of the sign-in page posts, and loads no page for it. */
export async function signInAs(page: Page, person: Person, locale: string): Promise<void> {
  const door = { headers: { origin: `http://localhost:${process.env.E2E_PORT}` }, maxRedirects: 0 };
  const asked = await page.request.post("/api/demo/sign-in", { ...door, form: { person, locale } });
  const opened = await page.request.post(asked.headers().location ?? "", door);
  expect(opened.headers().location).toContain(`/${locale}/`);
}

/** The same by the button itself, which leads to the person's first page. */
export async function signInByButton(page: Page, person: Person, locale: string): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await page.locator(`form:has(input[value="${person}"]) button`).click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
}

/** Opens the link of the latest mail to an address in the demo's mailbox; the worker sends it in a moment. */
export async function openMail(page: Page, locale: string, to: string, path: string): Promise<void> {
  const addressed = `${words(locale, "signIn")("mailbox.to")} ${to}`;
  const link = page.locator("li", { hasText: addressed }).locator(`a[href*="${path}"]`).first();
  await expect(async () => {
    await page.goto(`/${locale}/demo/mailbox`);
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await link.click();
  await page.waitForURL((url) => url.pathname.includes(path));
}
