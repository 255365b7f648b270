/** A small seeded generator (mulberry32): the same seed gives the same people on every machine. */
export type Random = {
  next(): number;
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Early entries far more often than late ones, as family names are (Zipf, exponent about 0.8). */
  pickSkewed<T>(from: readonly T[]): T;
  /** Years, the recent ones more often: universities have grown. */
  skewedYear(first: number, last: number): number;
};

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    pickSkewed: (from) => from[Math.floor(from.length * next() ** 2.6)] as (typeof from)[number],
    skewedYear: (first, last) => last - Math.floor((last - first + 1) * next() ** 1.7),
  };
}
