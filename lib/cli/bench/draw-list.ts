import { graduateRows } from "../figures/graduate-list";
import { inventPeople, seededPeople } from "../figures/invent-people";

/** The rows of a list: new people, and one in ten who is recorded already. */
export async function drawList(ownerUrl: string, seed: number, rows: number) {
  const fresh = await inventPeople(ownerUrl, rows, seed);
  const known = await seededPeople(ownerUrl, rows / 10);
  return graduateRows(
    fresh.map((person, nth) => (nth % 10 === 0 ? (known[nth / 10] ?? person) : person)),
  ).slice(0, rows);
}
