import type { Measured, Weighed } from "./measure";

export type Quality = { found: number; precision: number; recall: number; f1: number };

/** Precision and recall of what is taken for one person, over all pairs of the records. */
export function qualityOf(taken: readonly Weighed[], truePairs: number): Quality {
  const right = taken.filter(({ isTrue }) => isTrue).length;
  const precision = taken.length === 0 ? 1 : right / taken.length;
  const recall = right / truePairs;
  return { found: taken.length, precision, recall, f1: (2 * right) / (taken.length + truePairs) };
}

const THRESHOLDS = [0.01, 0.05, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999];
const BINS = [0.001, 0.01, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999, 1];

/** Quality at each threshold of the probability. */
export function curveTable({ weighed, truePairs }: Measured): string[] {
  const rows = THRESHOLDS.map((threshold) => {
    const taken = weighed.filter(({ probability }) => probability >= threshold);
    return `    ≥ ${percent(threshold)}  ${qualityText(qualityOf(taken, truePairs))}`;
  });
  return ["    probability  pairs   precision  recall     F1", ...rows];
}

/** Whether a probability means what it says: of the pairs said to be one person so surely, how many are. */
export function calibrationTable({ weighed }: Measured): string[] {
  const rows = BINS.slice(1).flatMap((to, at) => {
    const from = BINS[at] ?? 0;
    const within = weighed.filter(
      ({ probability }) => probability >= from && (probability < to || (to === 1 && probability === 1)),
    );
    if (within.length === 0) return [];
    const said = within.reduce((sum, { probability }) => sum + probability, 0) / within.length;
    const is = within.filter(({ isTrue }) => isTrue).length / within.length;
    return [
      `    ${percent(from)} – ${percent(to)}  ${String(within.length).padStart(7)}  ${percent(said)}  ${percent(is)}`,
    ];
  });
  return ["    said to be one       pairs     said       is", ...rows];
}

export function qualityText({ found, precision, recall, f1 }: Quality): string {
  return `${String(found).padStart(7)}  ${percent(precision)}  ${percent(recall)}  ${f1.toFixed(4)}`;
}

export const percent = (share: number) => `${(share * 100).toFixed(2).padStart(6)} %`;
