import NextAuth from "next-auth";
import { z } from "zod";
import { authOptions } from "@/lib/people/auth";
import { peoplePolicy } from "@/lib/people/policy";
import { route } from "@/lib/platform/route";

/**
 * Spends a sign-in link. Only by POST, from our own page: a mail scanner that follows the link by GET reaches the
 * page with the button and uses nothing up.
 */
export const POST = route({
  can: peoplePolicy.signIn,
  params: z.object({ nextauth: z.tuple([z.literal("callback"), z.literal("email")]) }),
  // Outside the door's own transaction: next-auth opens those of its steps itself.
  receive: (request) =>
    NextAuth(authOptions())(request, {
      params: Promise.resolve({ nextauth: ["callback", "email"] }),
    }) as Promise<Response>,
  run: async (_ctx, { received }) => received,
});
