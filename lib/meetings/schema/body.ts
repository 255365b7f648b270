import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { id, line, version, wholeNumber } from "@/lib/platform/input/fields";
import { localizedFields } from "@/lib/platform/input/localized";
import { asZod, maybe } from "@/lib/platform/input/zod";

/** All coordinators are one body and all ambassadors another; both are there already. */
export const FOUNDED_KINDS = ["WORKING_GROUP", "CHAPTER", "BOARD", "JURY"] as const;
export const MEMBER_PARTS = ["MEMBER", "CHAIR", "SECRETARY"] as const;
const quorum = z.coerce
  .number({ error: "type" })
  .int({ error: "type" })
  .min(0, { error: "range" })
  .max(100, { error: "range" });

export const foundBodyInput = z.object({
  kind: z.enum(FOUNDED_KINDS, { error: "required" }),
  ...localizedFields("name"),
  unitId: wholeNumber(1, 2 ** 31 - 1),
  quorum,
});
export const changeBodyInput = z.object({ id, version, ...localizedFields("name"), quorum });
export const addMemberInput = z
  .object({
    id,
    name: line,
    email: maybe(parseEmail),
    part: z.enum(MEMBER_PARTS),
    startsOn: asZod(parseDate),
    endsOn: maybe(parseDate),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    error: "order",
  });
export const endMemberInput = z.object({ memberId: id });
