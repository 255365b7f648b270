import { Button } from "@/components/ui/button";
import { translator } from "@/lib/i18n/translator";
import { peoplePolicy } from "@/lib/people/policy";
import { returnPath, signInLinkSearch } from "@/lib/people/schema";
import { page } from "@/lib/platform/page";

/** No `no-referrer` here: with it a browser sends the form with `Origin: null`, which every door refuses. */
export const metadata = { robots: { index: false } };

/** Where the link of the mail leads: only the button spends it. */
export default page({
  can: peoplePolicy.signIn,
  search: signInLinkSearch,
  render: async (_ctx, { locale, search: { token, email, next } }) => {
    const t = translator(locale, "signIn");
    const query = new URLSearchParams({ token, email, callbackUrl: returnPath(next, locale) });
    return (
      <div className="mx-auto w-full max-w-page px-4 py-16 sm:px-8">
        <title>{t("title")}</title>
        <h1>{t("link.title")}</h1>
        <p className="mt-3 mb-7 text-lg text-ink-2">{t("link.sentence", { email })}</p>
        <form action={`/api/auth/callback/email?${query}`} method="post">
          <Button type="submit" variant="primary">
            {t("link.button")}
          </Button>
        </form>
      </div>
    );
  },
});
