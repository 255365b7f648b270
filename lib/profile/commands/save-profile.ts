import { changesBetween } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import type { ProfileFields } from "../schema";
import { changeProfile } from "./change-profile";

/** Changes skills, languages and what the person is open to. @throws DomainError conflict `stale` */
export async function saveProfile(ctx: Ctx, { version, ...fields }: ProfileFields): Promise<void> {
  await changeProfile(ctx, { version, action: "profile.updated" }, async (before) => ({
    data: fields,
    changes: changesBetween<typeof fields>(before, fields),
  }));
}
