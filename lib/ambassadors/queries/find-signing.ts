import { findCharterInForce, getEdition } from "@/lib/charter/queries/get-edition";
import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { isOnTheWay, isServing } from "../status";
import { findByLink } from "./find-by-link";
import { getOwnCurrent } from "./own";

/**
 * What is to be signed, by whom: for the first time; again, after a new charter; nothing, since it is signed, since the desk
 * has not decided yet (`waiting`), or since it is over.
 * @throws DomainError not-found for a link that is used up or nobody's; unauthenticated without link and account
 */
export async function findSigning(asked: Ctx, token: string | undefined, locale: Locale) {
  const ambassador = token ? await findByLink(asked, token) : await getOwnCurrent(asked);
  if (!ambassador) throw notFound();
  const charter = await findCharterInForce(asked);
  const hasSigned =
    charter !== null &&
    (await asked.db.charterSignature.count({
      where: { ambassadorId: ambassador.id, editionId: charter.id },
    })) > 0;
  const { id, name, status } = ambassador;
  return {
    ambassador: { id, name },
    edition: charter && (await getEdition(asked, "CHARTER", charter.number, locale)),
    state:
      status === "INVITED"
        ? charter
          ? ("first" as const)
          : ("waiting" as const)
        : isOnTheWay(status)
          ? ("waiting" as const)
          : status === "SIGNED" || isServing(status)
            ? hasSigned || !charter
              ? ("signed" as const)
              : ("again" as const)
            : ("over" as const),
  };
}
