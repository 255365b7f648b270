import { checkPage, expect, test } from "./journey";

const SAMPLES = ["home", "round", "directory", "import", "message"];

// The style guide shows both papers beside each other; the document around them has the paper of the system.
for (const theme of ["light", "dark"] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    test("every component in every state is accessible", async ({ page }) => {
      const answer = await page.goto("/en/styleguide");
      expect(answer?.status()).toBe(200);
      await checkPage(page);
    });

    test("and so is every sample page made of them", async ({ page }) => {
      for (const sample of SAMPLES) {
        const answer = await page.goto(`/en/styleguide/samples/${sample}?theme=${theme}`);
        expect(answer?.status(), sample).toBe(200);
        await checkPage(page);
      }
    });
  });
}
