import { random } from "@/tests/factories/random";
import type { Answer } from "@/tests/setup/http";
import type { Reached } from "./figure";
import { median, rankTest } from "./rank-test";

export const MOST_APART_MS = 5;
export const LEAST_P = 0.01;

/**
 * Asks for somebody known and for nobody in pairs, and tells whether an answer or its time would show which is which.
 * Chance says who comes first: what an earlier question leaves to do in the background must not fall on one kind.
 */
export async function compareAnswers(
  { pairs, seed }: { pairs: number; seed: number },
  send: (kind: "known" | "unknown", nth: number) => Promise<Answer>,
): Promise<Reached> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const shapes = new Set<string>();
  const ask = async (kind: keyof typeof times, nth: number) => {
    const started = performance.now();
    const answer = await send(kind, nth);
    times[kind].push(performance.now() - started);
    shapes.add(shapeOf(answer));
  };
  const { chance } = random(seed);
  for (let nth = 0; nth < pairs; nth++) {
    const [first, second] = chance(0.5) ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
    await ask(first, nth);
    await ask(second, nth);
  }
  const apart = Math.abs(median(times.known) - median(times.unknown));
  const p = rankTest(times.known, times.unknown);
  return {
    value: `${shapes.size} kinds of answer, medians ${apart.toFixed(2)} ms apart, p = ${p.toFixed(3)} (2 × ${pairs})`,
    holds: shapes.size === 1 && apart < MOST_APART_MS && p > LEAST_P,
  };
}

/** What of an answer could tell. */
function shapeOf({ status, headers, body }: Answer): string {
  const told = [status, Object.keys(headers).sort(), headers["x-action-redirect"], headers["set-cookie"]];
  return JSON.stringify([...told, body.replace(/"nonce":"[^"]*"|[0-9a-f-]{36}/g, "").length]);
}
