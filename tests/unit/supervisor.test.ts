import { expect, it } from "vitest";
import { pauseAfter } from "@/lib/cli/children";

it("waits longer with each failure in a row, and never so long that a killed import is not back within 30 s", () => {
  const pauses = [1, 2, 3, 4, 5, 6, 100].map(pauseAfter);
  expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
});
