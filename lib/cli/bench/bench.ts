import type { TemporaryPortal } from "../figures/temporary-portal";

/** What a measurement works on: a portal of its own with that many people, and a web server on top. */
export type BenchPlace = TemporaryPortal & {
  readonly people: number;
  readonly seed: number;
  readonly web: WebServer;
  readonly floor: WebServer;
  /** Starts the portal on another database of the server. */
  startWeb(ownerUrl: string): Promise<WebServer>;
};
export type WebServer = { readonly url: string; readonly pid: number };

/** One line of performance.md: a floor, the portal beside it, and the ratio that is asked for. */
export type Bench = {
  readonly id: string;
  readonly what: string;
  readonly goal: string;
  run(place: BenchPlace): Promise<Measured[]>;
};

/** One comparison. `ratio` is portal to floor. */
export type Measured = {
  readonly of: string;
  readonly floor: Spread;
  readonly portal: Spread;
  readonly unit: string;
  readonly ratio: number;
  readonly holds: boolean;
};

export type Spread = { readonly median: number; readonly min: number; readonly max: number };

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), min: at(0), max: at(1) };
}

type Turns = {
  of: string;
  unit: string;
  rounds: number;
  floor(): Promise<number>;
  portal(): Promise<number>;
  holds(ratio: number): boolean;
};

/** Measures floor and portal in turns, so that what else the machine does hits both. */
export async function inTurns({ of, unit, rounds, floor, portal, holds }: Turns): Promise<Measured> {
  const [floors, portals]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    floors.push(await floor());
    portals.push(await portal());
  }
  const compared = { of, unit, floor: spread(floors), portal: spread(portals) };
  const ratio = compared.portal.median / compared.floor.median;
  return { ...compared, ratio, holds: holds(ratio) };
}
