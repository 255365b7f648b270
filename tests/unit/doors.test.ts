import { NextRequest } from "next/server";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { action } from "@/lib/platform/action";
import { parseName } from "@/lib/platform/input/name";
import { asZod } from "@/lib/platform/input/zod";
import { definePolicy } from "@/lib/platform/policy";
import { route } from "@/lib/platform/route";

/** A request of our own pages by somebody who is not signed in. */
const sent = new Headers({ origin: "http://localhost:3000" });
vi.mock("next/headers", () => ({
  headers: async () => sent,
  cookies: async () => ({ get: () => undefined }),
}));

const policy = definePolicy("door", { open: { visitor: "public" }, closed: { central: "all" } });
const input = z.object({ family: asZod(parseName) });
const run = vi.fn();

it("an action judges its form only for whoever may send it", async () => {
  const send = (can: keyof typeof policy) =>
    action({ can: policy[can], input, run })({ status: "idle" }, new FormData());
  expect(await send("open")).toMatchObject({ code: "invalid", fields: { family: "required" } });
  expect(await send("closed")).toMatchObject({ code: "unauthenticated", fields: {} });
  expect(run).not.toHaveBeenCalled();
});

it("an endpoint judges its address, and takes a body, only for whoever may ask", async () => {
  const receive = vi.fn();
  const ask = async (can: keyof typeof policy, id: string) => {
    const request = new NextRequest("http://localhost:3000/", { method: "POST", headers: sent });
    const door = route({ can: policy[can], params: z.object({ id: z.uuid() }), receive, run });
    return (await door(request, { params: Promise.resolve({ id }) })).status;
  };
  expect(await ask("open", "no-id")).toBe(404);
  expect(await ask("closed", "no-id")).toBe(401);
  expect(await ask("closed", crypto.randomUUID())).toBe(401);
  expect(receive).not.toHaveBeenCalled();
  expect(run).not.toHaveBeenCalled();
});
