import { CALLERS, type Caller, type World } from "../setup/demo-world";
import { QUERIES } from "./matrix";

/** A line of the matrix: the relation fills the brackets of the route, and is empty where there are none. */
export type Cell = {
  readonly route: string;
  readonly relation: string;
  readonly expected: Record<Caller, string>;
};

/** The lines by route, and by relation where the route has brackets. */
export type Table = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export function cells(table: Table): Cell[] {
  return Object.entries(table).flatMap(([route, lines]) =>
    Object.entries(typeof lines === "string" ? { "": lines } : lines).map(([relation, line]) => {
      const words = line.split(" ");
      const expected = Object.fromEntries(CALLERS.map((caller, at) => [caller, words[at]]));
      return { route, relation, expected: expected as Record<Caller, string> };
    }),
  );
}

/**
 * The address of a line: a relation that begins with a name of the world is a path into it, whose value fills the
 * brackets in turn, parted by slashes.
 */
export function addressOf(world: World, { route, relation }: Cell, locale = "en"): string {
  const value =
    (relation.split(".")[0] ?? "") in world
      ? relation.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], world)
      : relation;
  const values = String(value).split("/");
  const pattern = route.replace(/^[A-Z]+ /, "");
  const filled = pattern
    .replace("[locale]", locale)
    .replace("[...nextauth]", "callback/email")
    .replace(/\[\w+\]/g, () => values.shift() ?? "");
  return filled + (QUERIES[pattern] ?? "");
}
