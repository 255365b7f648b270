import { query } from "@/lib/cli/databases";
import type { Bench, Measured } from "./bench";
import { visit } from "./browse";
import { timed } from "./list-pages";

const MOST = 4;

export const BOARD = {
  id: "P9",
  what: "The board of a planning round of all faculties, all figures, as the office and as a coordinator",
  goal: `p50 ≤ ${MOST} × the floor of Next`,
} as const;

/** The demo's open round, beside the floor. @throws Error where the demo has none */
export async function timeBoard(ownerUrl: string, web: string, floorUrl: string): Promise<Measured[]> {
  const [round] = await query(
    ownerUrl,
    `SELECT r.id, (SELECT count(*) FROM round_unit u WHERE u.round_id = r.id) AS units FROM round r
     WHERE r.status = 'OPEN' ORDER BY units DESC LIMIT 1`,
  );
  if (!round) throw new Error("The demo has no open round.");
  const floor = await visit(floorUrl, null);
  const path = `/en/rounds/${round.id}`;
  return [
    await timed(`office, ${round.units} faculties`, floor, await visit(web, "office"), path, MOST),
    await timed("coordinator", floor, await visit(web, "coordinator"), path, MOST),
  ];
}

export const roundBoard: Bench = {
  ...BOARD,
  run: ({ ownerUrl, web, floor }) => timeBoard(ownerUrl, web.url, floor.url),
};
