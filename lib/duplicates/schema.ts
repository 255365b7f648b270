import { z } from "zod";
import { id, targetInput, version } from "@/lib/platform/input/fields";
import { parseMessage } from "@/lib/platform/input/message";
import { maybe } from "@/lib/platform/input/zod";
import { DECISIONS, TABS } from "./status";

const MAX_NOTE = 500;
const note = maybe((input) => parseMessage(input, { most: MAX_NOTE }));

export const decidePairInput = z.object({ id, version, decision: z.enum(DECISIONS) });
export const askColleagueInput = z.object({ id, version, colleagueId: id, note });
export const proposePairInput = z.object({ id, version, note });
/** What the preview showed: from which score on, and when it was read. */
export const mergeManyInput = z.object({
  from: z.coerce.number().int().min(50).max(100),
  seenAt: z.iso.datetime(),
});
export const undoManyInput = targetInput;
export const startScanInput = z.object({});

/** `after` is the pair that the page before ended with. */
export const duplicatesSearch = z.object({ tab: z.enum(TABS).default("open"), after: id.optional() });
export const manySearch = z.object({ after: id.optional() });
