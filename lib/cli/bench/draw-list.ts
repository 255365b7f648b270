import type { NewRecord } from "@/lib/alumni/insert-records";
import { type Random, random } from "@/tests/factories/random";
import { mistyped } from "../bench-matching/spelled";
import { graduateRows } from "../figures/graduate-list";
import { inventPeople, seededPeople } from "../figures/invent-people";

/** Of those who are recorded already, every third is written otherwise than there. */
const MISTYPED = 3;

/** The rows of a list: new people, and one in ten who is recorded already. */
export async function drawList(ownerUrl: string, seed: number, rows: number) {
  const fresh = await inventPeople(ownerUrl, rows, seed);
  const draw = random(seed);
  const known = (await seededPeople(ownerUrl, rows / 10)).map((person, nth) =>
    nth % MISTYPED === 0 ? mistypedPerson(person, draw) : person,
  );
  return graduateRows(
    fresh.map((person, nth) => (nth % 10 === 0 ? (known[nth / 10] ?? person) : person)),
  ).slice(0, rows);
}

function mistypedPerson(person: NewRecord, draw: Random): NewRecord {
  return { ...person, names: person.names.map((name) => ({ ...name, family: mistyped(name.family, draw) })) };
}
