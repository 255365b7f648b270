import { z } from "zod";
import { id, version } from "@/lib/platform/input/fields";
import { PICKED } from "./propose";

export const mergeParams = z.object({ id, otherId: id });

const side = z.enum(["survivor", "merged"]).optional();
const picks = Object.fromEntries(PICKED.map((field) => [field, side])) as Record<
  (typeof PICKED)[number],
  typeof side
>;

/** Two records as their reader saw them, and what was picked. */
export const mergeInput = z.object({
  survivorId: id,
  mergedId: id,
  survivorVersion: version,
  mergedVersion: version,
  ...picks,
});
