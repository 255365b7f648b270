import { type Bench, type BenchPlace, inTurns, type Measured } from "./bench";
import { type Visitor, visit } from "./browse";
import { deepPlace, searchesFor } from "./searches";

const ROUNDS = 3;
export const LIST = "/en/alumni";

type Staff = { coordinator: Visitor; office: Visitor };
const staffOf = async ({ web }: BenchPlace): Promise<Staff> => ({
  coordinator: await visit(web.url, "coordinator"),
  office: await visit(web.url, "office"),
});

/** A page of the portal beside the floor's, one request after another. */
export async function timed(
  of: string,
  floor: Visitor,
  portal: Visitor,
  path: string,
  most: number,
): Promise<Measured> {
  return inTurns({
    of,
    unit: "ms",
    rounds: ROUNDS,
    floor: () => floor.time("/"),
    portal: () => portal.time(path),
    holds: (ratio) => ratio <= most,
  });
}

export const listPage: Bench = {
  id: "P3",
  what: "The list of alumni as a signed-in coordinator and as the office, one client",
  goal: "p50 ≤ 3 × the floor of Next",
  run: async (place) => {
    const [floor, { coordinator, office }] = [await visit(place.floor.url, null), await staffOf(place)];
    return [
      await timed("coordinator", floor, coordinator, LIST, 3),
      await timed("office", floor, office, LIST, 3),
    ];
  },
};

export const listLoad: Bench = {
  id: "P4",
  what: "The same with 16 clients at once",
  goal: "≥ 60 % of the floor's requests/s",
  run: async (place) => {
    const [floor, staff] = [await visit(place.floor.url, null), await staffOf(place)];
    const measured: Measured[] = [];
    for (const [of, visitor] of Object.entries(staff)) {
      measured.push(
        await inTurns({
          of,
          unit: "requests/s",
          rounds: ROUNDS,
          floor: () => floor.load("/"),
          portal: () => visitor.load(LIST),
          holds: (ratio) => ratio >= 0.6,
        }),
      );
    }
    return measured;
  },
};

export const deepPage: Bench = {
  id: "P5",
  what: "The page far down the list (row 700,000 of 750,000), beside the first",
  goal: "p50 ≤ 1.2 × the first page",
  run: async (place) => {
    const { office } = await staffOf(place);
    const deep = `${LIST}?after=${encodeURIComponent(await deepPlace(place))}`;
    return [
      await inTurns({
        of: "office",
        unit: "ms",
        rounds: ROUNDS,
        floor: () => office.time(LIST),
        portal: () => office.time(deep),
        holds: (ratio) => ratio <= 1.2,
      }),
    ];
  },
};

/** A measurement of searches, each beside the floor of Next. */
function searching(id: string, what: string, most: number, kind: "spelled" | "mistyped" | "filtered"): Bench {
  return {
    id,
    what,
    goal: `p50 ≤ ${most} × the floor of Next`,
    run: async (place) => {
      const [floor, { office }] = [await visit(place.floor.url, null), await staffOf(place)];
      const measured: Measured[] = [];
      for (const { of, query, finds } of await searchesFor(place, kind)) {
        const path = `${LIST}?${new URLSearchParams(query)}`;
        const isFound = finds === undefined || (await office.read(path)).includes(finds);
        const line = await timed(isFound ? of : `${of}: NOT FOUND`, floor, office, path, most);
        measured.push({ ...line, holds: line.holds && isFound });
      }
      return measured;
    },
  };
}

export const nameSearch = searching(
  "P6",
  "Search by a part of a name, without diacritics, in the other script; frequent names",
  4,
  "spelled",
);
export const typoSearch = searching(
  "P7",
  "Search with a typo in each word; the person is in the first 25",
  6,
  "mistyped",
);
export const filterSearch = searching("P8", "City, class years and faculty, with a total", 4, "filtered");
