import { z } from "zod";

export const switchDigestInput = z.object({
  wants: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});
