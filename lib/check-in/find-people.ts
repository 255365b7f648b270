import { foldWords, nameKeys, searchWords } from "@/lib/matching/name-key";

type Named = { readonly name: string; readonly party: string | null };

/**
 * Those on a door's list whose name, or that of their party, has every word of a query, in any of its spellings; the last
 * word may be a beginning. Runs on the server and, without a network, on the phone.
 */
export function findPeople<P extends Named>(people: readonly P[], query: string): P[] {
  const wanted = searchWords(query);
  if (foldWords(query).length === 0) return [...people];
  return people.filter(({ name, party }) => {
    const { search } = nameKeys({ given: name, family: party ?? "" });
    return wanted.every((forms) => forms.some((form) => search.some((word) => word.startsWith(form))));
  });
}
