import { parseArgs } from "node:util";
import { checkTrail } from "@/lib/audit/commands/check-trail";
import { headFile, readHeads } from "@/lib/audit/heads";
import type { Break, BreakKind, Verification } from "@/lib/audit/verify";
import { withSystemCtx } from "@/lib/platform/ctx";

const WORDS: Record<BreakKind, string> = {
  entries: "the entries are not those that were sealed",
  "no-seal": "the day has no seal",
  signature: "the seal is not signed by this portal (or AUTH_SECRET was changed since)",
  "head-signature": "the head kept outside is not signed by this portal (or AUTH_SECRET was changed since)",
  head: "the seal is another than the head kept outside",
  cut: "the head was kept outside, but the day is gone from the trail",
  values: "the values are not those that were written",
  "values-gone": "the values are gone, and no erasure counts them",
  backdated: "dated into a day that had long been closed",
};

/**
 * `verify-audit [--heads FILE]`: computes the chain of the trail anew and compares it with seals, signatures, values and
 * the heads kept outside the database (the portal's own, or a copy from a safer place).
 * @throws Error, and so exit code 1, where the trail is broken
 */
export async function verifyAudit(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { heads: { type: "string" } } });
  const file = values.heads ?? headFile;
  const heads = await readHeads(file);
  if (values.heads && heads.length === 0) throw new Error(`${file} holds no heads.`);
  const found = await withSystemCtx("verify-audit", (ctx) => checkTrail(ctx, heads), { timeout: 3_600_000 });
  console.log(summary(found, heads.length, file));
  if (found.breaks.length > 0)
    throw new Error(`The trail is broken in ${found.breaks.length} places:\n${told(found.breaks)}`);
}

function summary(
  { days, lastDay, entries, unsealed, erased, withoutHead }: Verification,
  heads: number,
  file: string,
): string {
  return [
    `${days} closed days${lastDay ? ` to ${lastDay}` : ""} with ${entries} entries; ${erased} had their values erased.`,
    `${heads} heads in ${file}${withoutHead > 0 ? `; ${withoutHead} closed days have none there` : ""}.`,
    `${unsealed} entries since: they are not sealed yet, so only their values and dates are checked.`,
  ].join("\n");
}

function told(breaks: readonly Break[]): string {
  return breaks
    .slice(0, 50)
    .map(
      ({ kind, day, entryId }) =>
        `  ${day ?? "not closed"}${entryId === null ? "" : `, from entry ${entryId}`}: ${WORDS[kind]}`,
    )
    .join("\n");
}
