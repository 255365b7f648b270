/** A year, alone or as the first of two: "2026", "2026–27", "2026/2027". */
const YEARS = /\b(\d{4})(?:([–—/-])(\d{4}|\d{2})\b)?/g;

/** A name with its years counted on: "Plans 2026–27" is followed by "Plans 2027–28". */
export function nextName(name: string, years = 1): string {
  return name.replace(YEARS, (_, first: string, dash: string | undefined, second: string | undefined) => {
    const next = String(Number(first) + years);
    if (!dash || !second) return next;
    const end = String(Number(second) + years);
    return next + dash + (second.length === 2 ? end.slice(-2).padStart(2, "0") : end);
  });
}
