import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { type OpenCell, openCells } from "../open-cells";
import { type Board, type BoardUnit, boardOf } from "./board";

/** One mail: to a coordinator, of all that waits in the units that they coordinate. */
export type Reminder = {
  userId: string;
  name: string;
  email: string;
  locale: Locale;
  units: { unit: BoardUnit; open: OpenCell[] }[];
};

export type Reminders = {
  board: Board;
  reminders: Reminder[];
  /** Nobody coordinates them. */
  vacant: BoardUnit[];
  /** Nothing waits for them. */
  settled: BoardUnit[];
};

/**
 * Whom a reminder about some units of a round goes to, and what it says. The office's own; coordinators see no addresses.
 * @throws DomainError not-found for a round out of reach.
 */
export async function remindersOf(ctx: Ctx, roundId: string, unitIds: readonly number[]): Promise<Reminders> {
  const board = await boardOf(ctx, roundId);
  const asked = board.units.filter(({ id }) => unitIds.includes(id));
  const officers = await ctx.db.$queryRaw<
    { unitId: number; userId: string; name: string; email: string; locale: string }[]
  >`
    SELECT a.unit_id AS "unitId", u.id AS "userId", u.name, u.email::text AS email, u.locale
    FROM appointment a JOIN user_account u ON u.id = a.user_id AND u.disabled_at IS NULL
    WHERE a.office = 'COORDINATOR' AND a.unit_id = ANY (${asked.map(({ id }) => id)}::int[])
      AND is_in_office(a, ${board.today}::date, ${ctx.now})
    ORDER BY a.starts_on`;
  const byPerson = new Map<string, Reminder>();
  const [vacant, settled]: [BoardUnit[], BoardUnit[]] = [[], []];
  for (const unit of asked) {
    // Of two during a hand-over, the one who came.
    const officer = officers.findLast(({ unitId }) => unitId === unit.id);
    const open = openCells(board, unit);
    if (open.length === 0) settled.push(unit);
    else if (!officer) vacant.push(unit);
    else {
      const { unitId: _, locale, ...person } = officer;
      const reminder = byPerson.get(person.userId) ?? {
        ...person,
        locale: isLocale(locale) ? locale : "en",
        units: [],
      };
      reminder.units.push({ unit, open });
      byPerson.set(person.userId, reminder);
    }
  }
  return { board, reminders: [...byPerson.values()], vacant, settled };
}
