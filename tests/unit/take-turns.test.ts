import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { takeTurns } from "@/lib/platform/take-turns";

it("lets a few of a line work at once, in their order, and other lines beside it", async () => {
  let [working, most] = [0, 0];
  const begun: number[] = [];
  const work = (nth: number) => async () => {
    begun.push(nth);
    working += 1;
    most = Math.max(most, working);
    await sleep(1);
    working -= 1;
    if (nth % 5 === 0) throw new Error("failed");
    return nth;
  };
  const all = Array.from({ length: 20 }, (_, nth) => takeTurns("a", work(nth)));
  expect(await takeTurns("b", async () => "at once")).toBe("at once");
  const ended = await Promise.allSettled(all);
  expect(most).toBe(6);
  expect(begun).toEqual(Array.from({ length: 20 }, (_, nth) => nth));
  expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(4);
});

it("refuses whoever would stand behind a thousand", async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const all = Array.from({ length: 1_006 }, () => takeTurns("crowd", () => gate));
  await expect(takeTurns("crowd", () => gate)).rejects.toMatchObject({ code: "busy" });
  open();
  await Promise.all(all);
});
