import type { Ctx } from "@/lib/platform/ctx";
import { addDays, SIGN_DAYS } from "../terms";
import { mailAmbassador } from "./mail-ambassador";

/** Tells everybody who serves of a text that was adopted: the charter is to be signed anew, the bylaws hold by themselves. */
export async function tellOfCharter(system: Ctx, editionId: string): Promise<void> {
  const edition = await system.db.charterEdition.findUniqueOrThrow({ where: { id: editionId } });
  if (edition.status !== "ADOPTED" || edition.adoptedOn === null) return;
  const serving = await system.db.ambassador.findMany({
    where: {
      status: { in: ["SIGNED", "ACTIVE", "ON_LEAVE"] },
      signatures: { none: { editionId } },
    },
    orderBy: { id: "asc" },
  });
  const until = addDays(edition.adoptedOn, SIGN_DAYS);
  for (const one of serving)
    await mailAmbassador(system, one, edition.kind === "CHARTER" ? "signAgain" : "bylaws", {
      until,
      number: edition.number,
    });
}
