import { z } from "zod";
import { parseEmail } from "@/lib/platform/input/email";
import { parseReturnPath } from "@/lib/platform/input/url";
import { asZod } from "@/lib/platform/input/zod";

export const requestSignInInput = z.object({ email: asZod(parseEmail), next: z.string().optional() });
export const signInLinkSearch = z.object({
  token: z.string().min(20),
  email: z.string(),
  next: z.string().optional(),
});
export const signInSearch = z.object({
  next: z.string().optional(),
  error: z.string().optional(),
  sent: z.string().optional(),
});
export const signOutInput = z.object({});

/** Where to go after signing in: a path of ours, or the person's first page. */
export function returnPath(next: string | undefined, locale: string): string {
  const path = parseReturnPath(next ?? "");
  return path === "/" ? `/${locale}/today` : path;
}
