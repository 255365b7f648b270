import type { Measured } from "../bench/bench";

/** What a measurement beside the floor came to, as a figure. */
export function timesFloor(measured: readonly Measured[]): { value: string; holds: boolean } {
  return {
    value: measured
      .map(
        ({ of, portal, floor, unit, ratio }) =>
          `${of}: ${portal.median.toFixed(1)} ${unit}, floor ${floor.median.toFixed(1)} → ${ratio.toFixed(2)} ×`,
      )
      .join("; "),
    holds: measured.every(({ holds }) => holds),
  };
}
