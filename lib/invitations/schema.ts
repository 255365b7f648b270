import { z } from "zod";
import { listSearch } from "@/lib/alumni/schema/list";
import { isListQuery } from "@/lib/alumni/schema/saved-view";
import { parseEmail } from "@/lib/platform/input/email";
import { id } from "@/lib/platform/input/fields";
import { asZod } from "@/lib/platform/input/zod";
import { InvitationChannel } from "@/prisma/generated/enums";

const token = z.string().min(20).max(200);

/** A selection of the list of graduates: which people to invite. */
export const newInvitationsSearch = listSearch;
export const createInvitationsInput = z.object({
  channel: z.enum(InvitationChannel, { error: "required" }),
  query: z.string().max(8_000).refine(isListQuery, "invalid"),
});
export type CreateInvitations = z.output<typeof createInvitationsInput>;

export const batchParams = z.object({ batch: id });
export const lettersSearch = z.object({ after: id.optional() });
export const batchInput = z.object({ batchId: id });
export const revokeInput = z.object({ id });

/** `wrong`: the code that was typed opens nothing. `sent`: a mail is on its way. */
export const invitationSearch = z.object({
  token: z.string().max(200).optional(),
  wrong: z.literal("1").optional(),
  sent: z.literal("1").optional(),
});
export const enterCodeInput = z.object({ code: z.string().min(1, "required").max(60, "length") });
export const openedInput = z.object({ token });
export const acceptLetterInput = z.object({ token, email: asZod(parseEmail) });
