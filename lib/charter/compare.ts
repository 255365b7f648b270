export type Clause = { label: string; text: string };
export type WordRun = { kind: "same" | "gone" | "new"; text: string };

export type ClauseDifference =
  | { kind: "same" | "added" | "removed"; label: string; text: string }
  /** The same words under another number. */
  | { kind: "moved"; label: string; from: string; text: string }
  | { kind: "changed"; label: string; words: WordRun[] };

/**
 * What a later edition has that an earlier one had not, clause by clause in the later one's order: a clause is known again
 * by its number, else by its words. What went stands at the end.
 */
export function compareClauses(before: readonly Clause[], after: readonly Clause[]): ClauseDifference[] {
  const earlier = new Map(before.map((clause) => [clause.label, clause]));
  const labels = new Set(after.map(({ label }) => label));
  const free = before.filter(({ label }) => !labels.has(label));
  const taken = new Set<string>();
  const kept = after.map(({ label, text }): ClauseDifference => {
    const was = earlier.get(label);
    if (was?.text === text) return { kind: "same", label, text };
    if (was) return { kind: "changed", label, words: compareWords(was.text, text) };
    const from = free.find((one) => one.text === text && !taken.has(one.label));
    if (!from) return { kind: "added", label, text };
    taken.add(from.label);
    return { kind: "moved", label, from: from.label, text };
  });
  const gone = free
    .filter(({ label }) => !taken.has(label))
    .map(({ label, text }): ClauseDifference => ({ kind: "removed", label, text }));
  return [...kept, ...gone];
}

/** Longer texts are shown as one gone and one new: the table would have too many cells. */
const MOST_CELLS = 1_000_000;

/** Which words of two texts are the same, in reading order: the longest common subsequence of words and blanks. */
export function compareWords(before: string, after: string): WordRun[] {
  const [a, b] = [split(before), split(after)];
  if (a.length * b.length > MOST_CELLS)
    return [
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ];
  const common = commonLengths(a, b);
  const at = (i: number, j: number) => common[i * (b.length + 1) + j] ?? 0;
  const runs: WordRun[] = [];
  const push = (kind: WordRun["kind"], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one === other) {
      push("same", one);
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      push("gone", one);
      i++;
    } else if (other !== undefined) {
      push("new", other);
      j++;
    }
  }
  return runs;
}

/** For each pair of ends, how many words they have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

const split = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];
