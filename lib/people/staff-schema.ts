import { z } from "zod";
import { parseEmail } from "@/lib/platform/input/email";
import { id, version } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { parseName } from "@/lib/platform/input/name";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";

/** The roles for the whole university, in the order in which they are shown. */
export const STAFF_ROLES = ["ADMINISTRATOR", "CENTRAL_OFFICE", "AUDITOR"] as const;

const line = asZod(optional(parseLine));
/** An account is found by its address; the name is used when there is none yet. */
const person = { email: asZod(parseEmail), name: asZod(parseName) };

export const personParams = z.object({ id });
export const peopleSearch = z.object({ q: z.string().max(200).optional(), past: z.literal("1").optional() });
export const grantSearch = z.object({ email: z.string().optional(), name: z.string().optional() });

export const grantRoleInput = z.object({ ...person, role: z.enum(STAFF_ROLES, "required"), reason: line });
export type GrantRole = z.output<typeof grantRoleInput>;

export const endGrantInput = z.object({ id });

export const switchAccountInput = z.object({ id, version, to: z.enum(["disabled", "enabled"]) });
export type SwitchAccount = z.output<typeof switchAccountInput>;
