import { proveMailbox } from "@/lib/claims/commands/prove-mailbox";
import { claimPolicy } from "@/lib/claims/policy";
import { isLocale } from "@/lib/i18n/locales";
import { route } from "@/lib/platform/route";

/**
 * Spends the link of "find my record". Only by POST, from our own page: a scanner that follows the link uses nothing up.
 * Who is admitted goes on, still by POST, to the door that every sign-in link goes through.
 */
export const POST = route({
  can: claimPolicy.start,
  run: async (ctx, { request }) => {
    const form = await request.formData();
    const sentLocale = form.get("locale");
    const admitted = await proveMailbox(ctx, String(form.get("token") ?? ""));
    return admitted
      ? new Response(null, {
          status: 307,
          headers: { location: `/api/auth/callback/email?${admitted.signIn}` },
        })
      : new Response(null, {
          status: 303,
          headers: { location: `/${isLocale(sentLocale) ? sentLocale : "en"}/find-my-record/link?gone=1` },
        });
  },
});
