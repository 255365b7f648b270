import { isLocale } from "@/lib/i18n/locales";
import { acceptByMail } from "@/lib/invitations/commands/accept";
import { invitationPolicy } from "@/lib/invitations/policy";
import { route } from "@/lib/platform/route";

/** Accepts an invitation that came by mail, and signs the person in by the door that every sign-in link goes through. */
export const POST = route({
  can: invitationPolicy.open,
  run: async (ctx, { request }) => {
    const form = await request.formData();
    const [token, sentLocale] = [String(form.get("token") ?? ""), form.get("locale")];
    const locale = isLocale(sentLocale) ? sentLocale : "en";
    const admitted = await acceptByMail(ctx, token, locale);
    return admitted
      ? new Response(null, {
          status: 307,
          headers: { location: `/api/auth/callback/email?${admitted.signIn}` },
        })
      : new Response(null, { status: 303, headers: { location: `/${locale}/invitation?token=used` } });
  },
});
