import { mailAlumnus } from "@/lib/consent/contact";
import type { PersonName } from "@/lib/format/names";
import { asSystem, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { relayMail } from "../emails";

type Message = { id: string; fromId: string; toId: string; subject: string; body: string };

/**
 * Mails a message to the recipient, who may be hidden from the writer: hence the portal's own reach, from here on. Why
 * somebody cannot be reached is not the writer's to know: no account, no address, an objection, a block.
 * @throws DomainError conflict `cannot-be-reached`
 */
export async function passOn(ctx: Ctx, { id, fromId, toId, ...written }: Message): Promise<void> {
  const portal = await asSystem(ctx, "relay");
  const [sides] = await portal.db.$queryRaw<{ mayReach: boolean; sender: PersonName }[]>`
    SELECT correspondent_name(${fromId}::uuid) AS sender,
      EXISTS (SELECT 1 FROM user_account WHERE alumnus_id = ${toId}::uuid AND disabled_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM block WHERE by_id = ${toId}::uuid AND blocked_id = ${fromId}::uuid) AS "mayReach"`;
  if (!sides?.mayReach) throw unreachable();
  const institution = await getInstitution(portal);
  const { verdict } = await mailAlumnus(portal, toId, "DIRECTORY", (locale) =>
    relayMail(locale, institution, { ...written, sender: sides.sender, messageId: id }),
  );
  if (verdict !== "CONTACTABLE") throw unreachable();
}

const unreachable = () => new DomainError("conflict", "cannot-be-reached");
