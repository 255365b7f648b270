import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { checkPage, expect, openMail, test, words } from "./journey";

/**
 * Accounts that no other journey uses, one for each: what is set up here would be in the way there, and an address gets
 * few mails in half an hour.
 */
const PERSON = {
  factors: "coordinator-3@demo.example",
  address: "coordinator-4@demo.example",
  look: {
    ro: "coordinator-5@demo.example",
    ru: "coordinator-6@demo.example",
    bg: "coordinator-7@demo.example",
  },
};

async function signInByMail(page: Page, locale: string, email: string): Promise<void> {
  const t = words(locale, "signIn");
  await page.goto(`/${locale}/sign-in`);
  await page.getByLabel(t("email")).fill(email);
  await page.getByRole("button", { name: t("send") }).click();
  await expect(page).toHaveURL(/sent=1/);
  await openMail(page, locale, email, "/sign-in/link");
  await page.getByRole("button", { name: t("link.button") }).click();
  await expect(page).toHaveURL(/\/today/);
}

/** A device with a fingerprint reader whose owner always agrees. */
async function addVirtualAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const sessionCookie = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === "session")?.value;

test("an app, recovery codes and a passkey are set up, shown and put away @desktop", async ({ page }) => {
  const t = words("en", "security");
  await addVirtualAuthenticator(page);
  await signInByMail(page, "en", PERSON.factors);
  await page.goto("/en/me/security");

  // The app: a code from its secret, taken once.
  await page.getByRole("button", { name: t("app.start") }).click();
  await expect(page.getByRole("img", { name: t("app.qr") })).toBeVisible();
  await checkPage(page);
  const secret = (await page.locator("main code").innerText()).replace(/\s/g, "");
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const before = await sessionCookie(page);
  await page.getByLabel(t("app.code")).fill(code);
  await page.getByRole("button", { name: t("app.confirm") }).click();
  await expect(page.getByText(t("app.inUse", { day: "" }).trim())).toBeVisible();
  expect(await sessionCookie(page)).not.toBe(before);

  // Ten codes, this one time.
  await page.getByRole("button", { name: t("codes.make"), exact: true }).click();
  const codes = page.getByRole("list", { name: t("codes.title") }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recovery = await codes.first().innerText();
  await checkPage(page);
  await page.emulateMedia({ media: "print" });
  await expect(codes.first()).toBeVisible();
  await expect(page.getByRole("heading", { name: t("sessions.title") })).toBeHidden();
  await page.emulateMedia({ media: null });

  // A passkey under a name.
  await page.getByLabel(t("passkeys.name"), { exact: true }).fill("Work laptop");
  await page.getByRole("button", { name: t("passkeys.add") }).click();
  await expect(page.getByText("Work laptop")).toBeVisible();

  // The same code a second time is none; a recovery code works.
  await page.goto("/en/sign-in/second-factor?next=%2Fen%2Fimports");
  await checkPage(page);
  await page.getByLabel(t("proof.code")).fill(code);
  await page.getByRole("button", { name: t("proof.go") }).click();
  await expect(page.getByText(t("proof.problem.wrong"))).toBeVisible();
  await checkPage(page);
  await page.getByLabel(t("proof.code")).fill(recovery.toUpperCase());
  await page.getByRole("button", { name: t("proof.go") }).click();
  await expect(page).toHaveURL(/\/en\/imports/);

  // In again by the passkey alone, without a mail; it confirms as well.
  await page.context().clearCookies();
  await page.goto("/en/sign-in?next=%2Fen%2Fimports");
  await page.getByRole("button", { name: words("en", "signIn")("passkey") }).click();
  await expect(page).toHaveURL(/\/en\/imports/);
  await page.goto("/en/sign-in/confirm?next=%2Fen%2Fme%2Fsecurity");
  await checkPage(page);
  await page.getByRole("button", { name: t("proof.passkey") }).click();
  await expect(page).toHaveURL(/\/en\/me\/security/);
  await expect(page.getByRole("row", { name: t("sessions.this") })).toContainText(
    t("sessions.means.passkey"),
  );

  // Everything is put away again; the other session is ended.
  await page.getByRole("button", { name: t("sessions.endOthers") }).click();
  await expect(page.getByRole("button", { name: t("sessions.endOthers") })).toBeHidden();
  await page.getByText(t("passkeys.change"), { exact: true }).click();
  await page.getByRole("button", { name: t("passkeys.remove") }).click();
  await expect(page.getByText("Work laptop")).toBeHidden();
  await page.locator("summary", { hasText: t("app.remove") }).click();
  await page.getByRole("button", { name: t("app.remove") }).click();
  await expect(page.getByRole("button", { name: t("app.start") })).toBeVisible();
});

test("a change of address needs both mailboxes, and the old one can stop it @desktop", async ({ page }) => {
  const t = words("en", "security");
  const to = `moved-${Date.now()}@univ.example`;
  await signInByMail(page, "en", PERSON.address);
  await page.goto("/en/me/email");
  await page.getByLabel(t("email.new")).fill(to);
  await page.getByRole("button", { name: t("email.start") }).click();
  await expect(page.getByText(t("email.sent"))).toBeVisible();
  await checkPage(page);
  await openMail(page, "en", to, "/sign-in/email");
  await checkPage(page);
  await page.getByRole("button", { name: t("mailbox.agree") }).click();
  await expect(page.getByRole("heading", { name: t("mailbox.one.title") })).toBeVisible();
  await page.goto("/en/me/email");
  await expect(page.getByText(t("email.agreed", { email: to }))).toBeVisible();
  await openMail(page, "en", PERSON.address, "/sign-in/email");
  await page.getByRole("button", { name: t("mailbox.stop") }).click();
  await expect(page.getByRole("heading", { name: t("mailbox.stopped.title") })).toBeVisible();
  await page.goto("/en/me/email");
  await expect(page).toHaveURL(/sign-in\?next=/);
});

for (const locale of ["ro", "ru", "bg"] as const) {
  test(`the pages of sign-in and security read well (${locale})`, async ({ page }) => {
    const t = words(locale, "security");
    await signInByMail(page, locale, PERSON.look[locale]);
    const pages = {
      "me/security": "title",
      "me/email": "email.title",
      "sign-in/second-factor": "factor.title",
      "sign-in/confirm": "confirm.title",
      "sign-in/email": "mailbox.gone.title",
    };
    for (const [path, title] of Object.entries(pages)) {
      await page.goto(`/${locale}/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t(title));
      await checkPage(page);
    }
  });
}
