"use server";

import { action } from "@/lib/platform/action";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/new-id";
import { recordScans } from "./commands/record-scans";
import { letInWalkIn } from "./commands/walk-in";
import { checkInPolicy } from "./policy";
import { tapInput, walkInInput } from "./schema";

/** Lets somebody in, or takes it back, on the list that works without a phone: a scan like any other. */
export const tapDoorAction = action({
  can: checkInPolicy.door,
  input: tapInput,
  run: async (ctx, { id: eventId, admissionId, kind }) => {
    const at = ctx.now.getTime();
    const scan = { id: newId(), kind, at, ticket: null, admissionId };
    const outcomes = await recordScans(ctx, eventId, { device: "list", sentAt: at, scans: [scan] });
    if (outcomes[scan.id] === "REFUSED")
      throw new DomainError("conflict", kind === "IN" ? "no-place" : "undo-too-late");
  },
});

export const walkInAction = action({
  can: checkInPolicy.door,
  input: walkInInput,
  run: (ctx, input) => letInWalkIn(ctx, { ...input, email: input.email?.address ?? null }),
});
