import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import { seal, unseal } from "@/lib/platform/secret";
import { listCurrentUnits } from "@/lib/units/queries";
import type { NameKind } from "@/prisma/generated/enums";
import { addressFor } from "../decide";
import { readPeople } from "../verdict";

/** How many people of a unit (0: of the university) wait to be told, how many for too long, and the first day due. */
export type Queue = { unitId: number; waiting: number; overdue: number; dueOn: Date };

/** The queues in the actor's reach, from kept counts. */
export async function countQueues(ctx: Ctx): Promise<Queue[]> {
  const day = await today(ctx);
  const queues = await ctx.db.$queryRaw<Queue[]>`
    SELECT unit_id AS "unitId", sum(waiting)::int AS waiting,
           coalesce(sum(waiting) FILTER (WHERE due_on < ${day}::date), 0)::int AS overdue, min(due_on) AS "dueOn"
    FROM (SELECT unit_id, due_on, sum(delta) AS waiting FROM notice_count GROUP BY 1, 2 HAVING sum(delta) > 0) days
    GROUP BY unit_id ORDER BY unit_id`;
  return queues.filter(({ unitId }) => isInReach(ctx, unitId));
}

/** The same by today's units, those first whose day is nearest. */
export async function listQueues(ctx: Ctx, locale: Locale) {
  const queues = await countQueues(ctx);
  const units = (await listCurrentUnits(ctx, locale)).flatMap(({ id, code, name }) => {
    const queue = queues.find(({ unitId }) => unitId === id);
    return queue ? [{ ...queue, code, name }] : [];
  });
  return {
    university: queues.find(({ unitId }) => unitId === 0) ?? null,
    units: units.sort((a, b) => a.dueOn.getTime() - b.dueOn.getTime()),
  };
}
export type UnitQueue = Awaited<ReturnType<typeof listQueues>>["units"][number];

/** The queue of a unit by its code; `all` is the university's. @throws DomainError not-found */
export async function findQueue(ctx: Ctx, code: string, locale: Locale) {
  const unit = (await listCurrentUnits(ctx, locale)).find((one) => one.code === code);
  if (!unit && code !== "all") throw notFound();
  const unitId = unit?.id ?? 0;
  assertInReach(ctx, unitId);
  const queue = (await countQueues(ctx)).find((one) => one.unitId === unitId);
  return { unitId, name: unit?.name ?? null, waiting: queue?.waiting ?? 0, overdue: queue?.overdue ?? 0 };
}

const PAGE_SIZE = 25;
const PLACE = "notice-place";
export type Place = { dueOn: string; alumnusId: string };

/** The next people of a queue behind a place, in the order in which they fall due. */
export function nextInQueue(ctx: Ctx, unitId: number, after: Place | null, size: number): Promise<Place[]> {
  const { dueOn, alumnusId } = after ?? FIRST;
  return ctx.db.$queryRaw<Place[]>`
    SELECT due_on::text AS "dueOn", alumnus_id AS "alumnusId" FROM notice_due
    WHERE unit_id = ${unitId}::int AND (due_on, alumnus_id) > (${dueOn}::date, ${alumnusId}::uuid)
    ORDER BY due_on, alumnus_id LIMIT ${size}::int`;
}
const FIRST: Place = { dueOn: "-infinity", alumnusId: "00000000-0000-0000-0000-000000000000" };

/** A page of a queue: who, until when, and how they can be told. @throws DomainError not-found for a foreign unit. */
export async function listWaiting(ctx: Ctx, unitId: number, after: string | undefined) {
  assertInReach(ctx, unitId);
  const places = await nextInQueue(ctx, unitId, after ? placeOf(after) : null, PAGE_SIZE + 1);
  const shown = places.slice(0, PAGE_SIZE);
  const ids = shown.map(({ alumnusId }) => alumnusId);
  const names = await readNames(ctx, ids);
  const people = new Map((await readPeople(ctx, ids)).map((person) => [person.id, person]));
  const last = shown.at(-1);
  return {
    people: shown.flatMap(({ alumnusId, dueOn }) => {
      const [name, person] = [names.get(alumnusId), people.get(alumnusId)];
      if (!name || !person) return [];
      const ways = (["EMAIL", "POST"] as const).filter((channel) => addressFor(person, channel));
      return [{ id: alumnusId, dueOn: new Date(dueOn), name, ways }];
    }),
    after: last && places.length > PAGE_SIZE ? seal(PLACE, `${last.dueOn} ${last.alumnusId}`) : null,
  };
}
export type Waiting = Awaited<ReturnType<typeof listWaiting>>["people"][number];

export type QueueName = { kind: NameKind; given: string; family: string; patronymic: string | null };

/** The names shown of people, under row-level security. */
export async function readNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, QueueName>> {
  const rows = await ctx.db.$queryRaw<({ alumnusId: string } & QueueName)[]>`
    SELECT DISTINCT ON (alumnus_id) alumnus_id AS "alumnusId", kind, given, family, patronymic FROM alumnus_name
    WHERE alumnus_id = ANY (${[...ids]}::uuid[]) ORDER BY alumnus_id, name_rank(kind), id`;
  return new Map(rows.map(({ alumnusId, ...name }) => [alumnusId, name]));
}

/** A coordinator's queues are those of the own units; row-level security does not guard ids. */
export function isInReach({ scope }: Ctx, unitId: number): boolean {
  return scope.reach !== "some" || scope.unitIds.includes(unitId);
}

/** @throws DomainError not-found */
export function assertInReach(ctx: Ctx, unitId: number): void {
  if (!isInReach(ctx, unitId)) throw notFound();
}

function placeOf(sealed: string): Place {
  const [dueOn = "", alumnusId = ""] = unseal(PLACE, sealed)?.split(" ") ?? [];
  if (!alumnusId) throw notFound();
  return { dueOn, alumnusId };
}
