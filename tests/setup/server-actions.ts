import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { checkoutFolder } from "@/lib/cli/data-folder";
import type { Answer } from "./http";
import type { Web } from "./web";

/** A server action of the build: its id, its name in `actions.ts`, and a page that can answer it. */
export type BuiltAction = { readonly id: string; readonly name: string; readonly page: string };

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ workers: z.record(z.string(), z.unknown()), exportedName: z.string() }),
  ),
});

/** All server actions of the build, by name. */
export function builtActions(): BuiltAction[] {
  const file = path.join(checkoutFolder, ".next/server/server-reference-manifest.json");
  const { node } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.entries(node)
    .map(([id, { workers, exportedName }]) => ({
      id,
      name: exportedName,
      page: pageOf(Object.keys(workers).sort()[0] ?? ""),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `app/[locale]/(work)/office/page` is `/en/office`; any record will do for the page below which an action runs. */
function pageOf(worker: string): string {
  const route = worker
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace(/\/\(\w+\)/g, "");
  return route
    .replace("[locale]", "en")
    .replace("[code]", "litere")
    .replace("[restructuring]", "close")
    .replace(/\[\w+\]/g, "0");
}

type Called = { readonly cookie?: string | undefined; readonly headers: Record<string, string> };

/** Calls an action as the browser does once JavaScript runs: the state before, then the form. */
export function callAction(
  web: Pick<Web, "ask">,
  { id, page }: BuiltAction,
  input: Record<string, string>,
  { cookie, headers }: Called,
): Promise<Answer> {
  // The arguments come last: they are read when they arrive, and the fields have to be there by then.
  const fields = Object.entries({ locale: "en", ...input }).map(([name, value]) => [`_1_${name}`, value]);
  const form = [...fields, ["0", '[{"status":"idle"},"$K1"]']];
  return web.ask(page, {
    method: "POST",
    cookie,
    ...multipart(form, { ...headers, accept: "text/x-component", "next-action": id }),
  });
}

/** Sends an action's form as the browser does before JavaScript runs: the action and the state before stand in the form. */
export function postForm(
  web: Pick<Web, "ask">,
  { id, page }: BuiltAction,
  input: Record<string, string>,
  { cookie, headers }: Called,
): Promise<Answer> {
  const form = [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
    ["$ACTION_1:1", '[{"status":"idle"}]'],
    ...Object.entries({ locale: "en", ...input }),
  ];
  return web.ask(page, { method: "POST", cookie, ...multipart(form, headers) });
}

function multipart(form: readonly (readonly string[])[], headers: Record<string, string>) {
  const boundary = "gaudeamus-form-boundary";
  const parts = form.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join("")}--${boundary}--\r\n`,
  };
}
