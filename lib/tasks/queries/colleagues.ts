import type { Ctx } from "@/lib/platform/ctx";
import { today } from "@/lib/platform/institution";

export type Colleague = {
  userId: string;
  name: string;
  /** The units in which the person holds an office today. */
  unitIds: number[];
  isOffice: boolean;
};

/** Everybody who holds or held an office or a role, by name; nobody for a reader without an office. */
export async function listColleagues(ctx: Ctx): Promise<Colleague[]> {
  const day = await today(ctx);
  return ctx.db.$queryRaw<Colleague[]>`
    SELECT user_id AS "userId", name, unit_ids AS "unitIds", is_office AS "isOffice"
    FROM colleagues(${day}::date, ${ctx.now}) ORDER BY name, user_id`;
}

/** Whom a task can be given to: whoever holds an office today. */
export async function listPossibleOwners(ctx: Ctx): Promise<Colleague[]> {
  return (await listColleagues(ctx)).filter(({ unitIds, isOffice }) => unitIds.length > 0 || isOffice);
}
