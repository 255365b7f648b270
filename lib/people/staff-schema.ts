import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { parseName } from "@/lib/platform/input/name";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";

/** The offices of a unit, and the roles for the whole university, in the order in which they are shown. */
export const OFFICES = ["COORDINATOR", "DEPUTY", "ASSISTANT"] as const;
export const STAFF_ROLES = ["ADMINISTRATOR", "CENTRAL_OFFICE", "AUDITOR"] as const;

const id = asZod(parseId);
const version = z.coerce.number().int().positive();
const line = asZod(optional(parseLine));
const optionalDay = asZod(optional(parseDate));
/** An account is found by its address; the name is used when there is none yet. */
const person = { email: asZod(parseEmail), name: asZod(parseName) };

export const personParams = z.object({ id });
export const peopleSearch = z.object({ q: z.string().max(200).optional(), past: z.literal("1").optional() });
export const appointSearch = z.object({
  unit: z.string().optional(),
  email: z.string().optional(),
  name: z.string().optional(),
});

export const appointInput = z
  .object({
    ...person,
    unit: z.string().min(1, "required"),
    office: z.enum(OFFICES, "required"),
    act: line,
    startsOn: asZod(parseDate),
    endsOn: optionalDay,
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    if (endsOn && endsOn < startsOn) context.addIssue({ code: "custom", path: ["endsOn"], message: "order" });
  });
export type Appoint = z.output<typeof appointInput>;

/** Without a last day the office ends at once. */
export const endAppointmentInput = z.object({ id, version, lastDay: optionalDay, reason: line });
export type EndAppointment = z.output<typeof endAppointmentInput>;

export const grantRoleInput = z.object({ ...person, role: z.enum(STAFF_ROLES, "required"), reason: line });
export type GrantRole = z.output<typeof grantRoleInput>;

export const endGrantInput = z.object({ id });

export const switchAccountInput = z.object({ id, version, to: z.enum(["disabled", "enabled"]) });
export type SwitchAccount = z.output<typeof switchAccountInput>;
