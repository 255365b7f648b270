import { z } from "zod";
import { isLocale } from "@/lib/i18n/locales";
import { parseEmail } from "@/lib/platform/input/email";
import { parseReturnPath } from "@/lib/platform/input/url";
import { asZod } from "@/lib/platform/input/zod";

export const requestSignInInput = z.object({ email: asZod(parseEmail), next: z.string().optional() });
export const signInLinkSearch = z.object({
  token: z.string().min(20),
  email: z.string(),
  next: z.string().optional(),
});
/** Why somebody is back at the sign-in page. */
const SIGN_IN_ERRORS = [
  "link",
  "sign-on-failed",
  "sign-on-replayed",
  "sign-on-provider",
  "sign-on-unverified",
  "sign-on-disabled",
] as const;
export const signInSearch = z.object({
  next: z.string().optional(),
  error: z.enum(SIGN_IN_ERRORS).catch("link").optional(),
  sent: z.string().optional(),
});
export const signOutInput = z.object({});

/** Where to go on after a step of proof, as an action goes: without the language. */
export function returnStep(next: string | undefined): string {
  const path = parseReturnPath(next ?? "");
  const [, locale, rest] = /^\/([a-z]{2})(\/.*)$/.exec(path) ?? [];
  return isLocale(locale) && rest ? rest : "/today";
}

/** Where to go after signing in: a path of ours, or the person's first page. */
export function returnPath(next: string | undefined, locale: string): string {
  const path = parseReturnPath(next ?? "");
  return path === "/" ? `/${locale}/today` : path;
}
