import { z } from "zod";
import { claimBySignOn } from "@/lib/claims/commands/claim-by-sign-on";
import { peoplePolicy } from "@/lib/people/policy";
import { beginSignOn, finishSignOn, spendLink } from "@/lib/people/sign-in-doors";
import { route } from "@/lib/platform/route";

/**
 * Spends a sign-in link. Only by POST, from our own page: a mail scanner that follows the link by GET reaches the
 * page with the button and uses nothing up.
 */
export const POST = route({
  can: peoplePolicy.signIn,
  params: z.object({ nextauth: z.tuple([z.literal("callback"), z.literal("email")]) }),
  // Outside the door's own transaction: next-auth opens those of its steps itself.
  receive: spendLink,
  run: async (_ctx, { received }) => received,
});

/** To the university's identity provider and back. */
export const GET = route({
  can: peoplePolicy.signIn,
  params: z.object({ nextauth: z.tuple([z.enum(["signin", "callback"]), z.literal("oidc")]) }),
  receive: (request) =>
    request.nextUrl.pathname.endsWith("/signin/oidc")
      ? beginSignOn(request)
      : finishSignOn(request, claimBySignOn),
  run: async (_ctx, { received }) => received,
});
