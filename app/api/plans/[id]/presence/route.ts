import { notePresence } from "@/lib/plans/commands/note-presence";
import { planPolicy } from "@/lib/plans/policy";
import { planParams, presenceInput } from "@/lib/plans/schema";
import { DomainError } from "@/lib/platform/errors";
import { route } from "@/lib/platform/route";

const MOST_BYTES = 1_000;

/** `{ itemId }` of a reader who has the plan open → `{ others: [{ name, itemId }] }`, who else has. */
export const POST = route({
  can: planPolicy.read,
  params: planParams,
  receive: async (request) => {
    if (!(Number(request.headers.get("content-length") ?? MOST_BYTES + 1) <= MOST_BYTES))
      throw new DomainError("invalid");
    return presenceInput.safeParse(await request.json().catch(() => null));
  },
  run: async (ctx, { params, received }) => {
    if (!received.success) throw new DomainError("invalid");
    const others = await notePresence(ctx, { planId: params.id, itemId: received.data.itemId });
    return Response.json({ others }, { headers: { "cache-control": "private, no-store" } });
  },
});
