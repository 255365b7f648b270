/** How many letters were left out, added, changed or exchanged with their neighbor; `most` + 1 when it is more. */
export function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  if (one === other) return 0;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let nearest = i;
    for (let j = 1; j <= other.length; j++) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + changed);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
      if (least < nearest) nearest = least;
    }
    // It never becomes less from here on: most pairs of words are told apart within a few letters.
    if (nearest > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/** Three letters say too little; longer words carry a slip for every four. */
const LETTERS_TO_A_SLIP = 4;

/** True when two different words are so near that a slip of the pen may have made one of the other. */
export function isSlip(one: string, other: string): boolean {
  const most = Math.floor(Math.min(one.length, other.length) / LETTERS_TO_A_SLIP);
  return most > 0 && one !== other && edits(one, other, most) <= most;
}
