import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type How, networkEvidence } from "../evidence";
import { objectToAll, recordConsent, type Said } from "./record-consent";

/** Answers for the actor's own record. @throws as recordConsent. */
export async function answerForOneself(ctx: Ctx, said: Said, locale: Locale, address: string): Promise<void> {
  await recordConsent(ctx, ownRecord(ctx), [said], fromForm(locale, address));
}

export async function objectForOneself(ctx: Ctx, locale: Locale, address: string): Promise<void> {
  await objectToAll(ctx, ownRecord(ctx), fromForm(locale, address));
}

/** The record that the actor's account points at. @throws DomainError not-found when there is none. */
export function ownRecord({ scope }: Ctx): string {
  if (!scope.alumnusId) throw notFound();
  return scope.alumnusId;
}

const fromForm = (locale: Locale, address: string): How => ({
  source: "FORM",
  language: locale,
  evidence: networkEvidence(address),
});
