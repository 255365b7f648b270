import { findCharterInForce } from "@/lib/charter/queries/get-edition";
import type { Locale } from "@/lib/i18n/locales";
import { foldWords } from "@/lib/matching/name-key";
import { openAccount } from "@/lib/people/commands/open-account";
import { audit } from "@/lib/platform/audit";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { Ambassador } from "@/prisma/generated/client";
import { findByLink } from "../queries/find-by-link";
import { getOwnCurrent } from "../queries/own";
import type { Signing } from "../schema/programme";
import { isServing, nextStatus } from "../status";
import { beginTerm } from "./begin-term";
import { recordStep, unitsOf } from "./record-step";

/**
 * Signs the charter in force: by the link of the invitation, which stands for its mailbox, or signed in. What was typed has
 * to be the person's name, and what was read the text in force. The first signature opens the account and begins the term.
 * @returns whether an account was opened. @throws DomainError not-found; invalid, field `typedName` (`name_mismatch`);
 * conflict `stale` when another charter is in force by now, `already-signed`, `not-invited`
 */
export async function signCharter(asked: Ctx, { token, ...sent }: Signing, locale: Locale): Promise<boolean> {
  const found = token ? await findByLink(asked, token) : await getOwnCurrent(asked);
  const edition = await findCharterInForce(asked);
  if (!found || !edition?.hash) throw notFound();
  if (edition.id !== sent.editionId || edition.hash !== sent.hash) throw new DomainError("conflict", "stale");
  if (!isSameName(found.name, sent.typedName))
    throw new DomainError("invalid", "invalid", { typedName: "name_mismatch" });
  const next = nextStatus(found.status, "sign", "person");
  if (!next && !isServing(found.status) && found.status !== "SIGNED")
    throw new DomainError("conflict", "not-invited");
  const { id: ambassadorId } = found;
  const { id: editionId, hash } = edition;
  await audit(asked, {
    action: "ambassador.signed",
    subject: "ambassador",
    subjectId: ambassadorId,
    unitIds: unitsOf(found),
    changes: { edition: [null, edition.number], hash: [null, hash] },
  });
  const system = await asSystem(asked, "ambassadors");
  const { count } = await system.db.charterSignature.createMany({
    data: [{ ambassadorId, editionId, typedName: sent.typedName, locale, hash, at: asked.now }],
    skipDuplicates: true,
  });
  if (count === 0) throw new DomainError("conflict", "already-signed");
  if (!next) return false;
  const { user, isNew } = await accountOf(system, found, locale);
  const signed = await recordStep(system, found, {
    to: next,
    byId: user.id,
    data: {
      userId: user.id,
      alumnusId: found.alumnusId ?? user.alumnusId,
      isPublic: sent.isPublic,
      tokenHash: null,
    },
  });
  const day = await today(system);
  if (signed.startsOn === null || signed.startsOn <= day) await beginTerm(system, signed, day);
  return isNew;
}

/** Whether what was typed is the name, whatever the order of its words, capitals, marks and script. */
export function isSameName(name: string, typed: string): boolean {
  const key = (text: string) => foldWords(text).sort().join(" ");
  return key(name) === key(typed) && key(typed) !== "";
}

async function accountOf(system: Ctx, { userId, email, name }: Ambassador, locale: Locale) {
  if (userId !== null)
    return { user: await system.db.user.findUniqueOrThrow({ where: { id: userId } }), isNew: false };
  const isNew = (await system.db.user.count({ where: { email } })) === 0;
  return { user: await openAccount(system, { email: { address: email, key: email }, name, locale }), isNew };
}
