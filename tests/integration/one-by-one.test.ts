import { expect, it } from "vitest";
import { withSystemCtx } from "@/lib/platform/ctx";
import { twoFaculties } from "../factories/two-faculties";

it("a transaction asks one question at a time, also for the parts of an include", async () => {
  const warnings: Error[] = [];
  process.on("warning", (warning) => warnings.push(warning));
  await twoFaculties();
  const units = await withSystemCtx("test", ({ db }) =>
    db.unit.findMany({ include: { names: true, children: true, appointments: { include: { user: true } } } }),
  );
  expect(units.flatMap(({ appointments }) => appointments).length).toBeGreaterThan(0);
  expect(warnings).toEqual([]);
});
