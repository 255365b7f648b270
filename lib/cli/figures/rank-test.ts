/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * How likely two samples as far apart as these come from one source: the two-sided p of Mann and Whitney's rank test, by
 * the normal approximation, which holds from some dozens on.
 */
export function rankTest(a: readonly number[], b: readonly number[]): number {
  const ranked = [
    ...a.map((value) => ({ value, isA: true })),
    ...b.map((value) => ({ value, isA: false })),
  ].sort((one, other) => one.value - other.value);
  let rankSum = 0;
  for (let at = 0; at < ranked.length; ) {
    let end = at;
    while (end < ranked.length && ranked[end]?.value === ranked[at]?.value) end++;
    const rank = (at + 1 + end) / 2;
    rankSum += rank * ranked.slice(at, end).filter(({ isA }) => isA).length;
    at = end;
  }
  const [n, m] = [a.length, b.length];
  const u = rankSum - (n * (n + 1)) / 2;
  const z = (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return 2 * (1 - normal(Math.abs(z)));
}

/** The normal distribution up to z (Abramowitz and Stegun, 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
