import { answerByLink } from "@/lib/consent/commands/answer-by-link";
import { networkEvidence } from "@/lib/consent/evidence";
import { consentPolicy } from "@/lib/consent/policy";
import { preferencesParams } from "@/lib/consent/schema";
import { preferredLocale } from "@/lib/i18n/locales";
import { absoluteUrl, clientAddress } from "@/lib/platform/request";
import { route } from "@/lib/platform/route";

/**
 * The address of a mail's List-Unsubscribe (RFC 8058). A mail provider posts here for its user: no cookie, no origin of
 * ours, nothing but the sealed token, and all that it can do is stop the mails that it came with.
 */
export const POST = route({
  can: consentPolicy.link,
  params: preferencesParams,
  from: "token-holders",
  run: async (ctx, { params, request }) => {
    const evidence = networkEvidence(clientAddress(request.headers));
    await answerByLink(ctx, params.token, { answer: "no" }, { language: null, evidence });
    return new Response(null, { status: 200 });
  },
});

/** For programs that open the address instead: the page with the choices, which changes nothing by itself. */
export const GET = route({
  can: consentPolicy.link,
  params: preferencesParams,
  run: async (_ctx, { params, request }) => {
    const locale = preferredLocale(request.headers.get("accept-language"));
    return Response.redirect(
      absoluteUrl(`/${locale}/preferences?link=${encodeURIComponent(params.token)}`),
      303,
    );
  },
});
