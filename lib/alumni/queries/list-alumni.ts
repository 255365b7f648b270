import type { Locale } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { Prisma } from "@/lib/platform/db";
import type { ListSearch } from "../schema/list";
import { matching } from "./conditions";
import { type Place, SORT_NAME, sealPlace, turnOf } from "./place";
import { spelledAlike, spelledNearly, wordsOf } from "./search-names";

const PAGE_SIZE = 25;

/** One page: the records in order, and the sealed places around it where there is more. */
type Page = { ids: string[]; after?: string; before?: string };
/** What was found by name brings its facets along: no second search counts them. */
type Found = Page & { counts?: Map<string, number>; isGuess: boolean };

/**
 * A page of the people who fit the words and filters, within the actor's scope. Found by name, they come closest
 * first; when fewer than a page are spelled so, those spelled nearly so are added (`isGuess`).
 */
export async function listAlumni(
  ctx: Ctx,
  search: ListSearch,
  locale: Locale,
  size = PAGE_SIZE,
): Promise<Found> {
  const words = wordsOf(search.q);
  if (words.length === 0) return { ...(await pageByName(ctx, search, locale, size)), isGuess: false };
  const where = matching(ctx, search);
  // The planner cannot know how rare a word is, nor which spellings exist at all, and would read the whole table.
  await ctx.db.$queryRaw`SELECT set_config('enable_seqscan', 'off', true)`;
  const alike = await pageOf(ctx, spelledAlike(words, where), search, locale, size);
  const count = alike.counts.get("*") ?? 0;
  if (count >= size) return { ...alike, isGuess: false };
  const both = Prisma.sql`
    SELECT DISTINCT ON (alumnus_id) * FROM ((${spelledAlike(words, where)}) UNION ALL (${spelledNearly(words, where)})) found
    ORDER BY alumnus_id, rank`;
  return { ...(await pageOf(ctx, both, search, locale, size)), isGuess: count === 0 };
}

type Row = { alumnus_id: string; sort_name: string; rank: number };

/** A page of the whole list, straight from the index of the reader's alphabet. */
async function pageByName(ctx: Ctx, search: ListSearch, locale: Locale, size: number): Promise<Page> {
  const turn = turnOf(search);
  const isDown = (search.sort === "-name") !== (turn?.isBack ?? false);
  const beyond = turn
    ? Prisma.sql`(${SORT_NAME[locale]}, alumnus_id) ${isDown ? Prisma.sql`<` : Prisma.sql`>`} (${turn.place.sortName}, ${turn.place.id}::uuid)`
    : Prisma.sql`true`;
  const way = isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT alumnus_id, sort_name, 0 AS rank FROM alumnus_search
    WHERE ${matching(ctx, search)} AND ${beyond}
    ORDER BY ${SORT_NAME[locale]} ${way}, alumnus_id ${way} LIMIT ${size + 1}`;
  return pageFrom(rows, turn, size);
}

/** A page of ranked people, and how many of all of them carry which facet. */
async function pageOf(ctx: Ctx, found: Prisma.Sql, search: ListSearch, locale: Locale, size: number) {
  const turn = turnOf(search);
  const name = SORT_NAME[locale];
  const isBack = turn?.isBack ?? false;
  const isDown = (search.sort === "-name") !== isBack;
  const [way, rankWay] = [isDown, isBack].map((down) => (down ? Prisma.sql`DESC` : Prisma.sql`ASC`));
  // An order of the reader's own leaves the closeness aside.
  const rank = search.sort ? Prisma.sql`0` : Prisma.sql`rank`;
  const beyond = !turn
    ? Prisma.sql`true`
    : isBack
      ? Prisma.sql`(rank < ${turn.place.rank} OR (rank = ${turn.place.rank} AND ${nameBeyond(name, turn.place, isDown)}))`
      : Prisma.sql`(rank > ${turn.place.rank} OR (rank = ${turn.place.rank} AND ${nameBeyond(name, turn.place, isDown)}))`;
  const [row] = await ctx.db.$queryRaw<{ rows: Row[] | null; counts: Record<string, number> | null }[]>`
    WITH found AS MATERIALIZED (SELECT alumnus_id, sort_name, facets, ${rank} AS rank FROM (${found}) f),
    page AS (
      SELECT alumnus_id, sort_name, rank FROM found WHERE ${beyond}
      ORDER BY rank ${rankWay}, ${name} ${way}, alumnus_id ${way} LIMIT ${size + 1}
    ),
    counted AS (SELECT facet, count(*) AS n FROM found, unnest(facets) AS facet GROUP BY facet)
    SELECT (SELECT json_agg(page) FROM page) AS rows, (SELECT json_object_agg(facet, n) FROM counted) AS counts`;
  return { ...pageFrom(row?.rows ?? [], turn, size), counts: new Map(Object.entries(row?.counts ?? {})) };
}

function nameBeyond(name: Prisma.Sql, { sortName, id }: Place, isDown: boolean): Prisma.Sql {
  return Prisma.sql`(${name}, alumnus_id) ${isDown ? Prisma.sql`<` : Prisma.sql`>`} (${sortName}, ${id}::uuid)`;
}

/** Rows come away from the place the reader stands at, one more than fit when there is more. */
function pageFrom(rows: Row[], turn: ReturnType<typeof turnOf>, size: number): Page {
  const isBack = turn?.isBack ?? false;
  const shown = rows.slice(0, size);
  if (isBack) shown.reverse();
  const hasMore = rows.length > size;
  const place = (row: Row | undefined) =>
    row && sealPlace({ rank: row.rank, sortName: row.sort_name, id: row.alumnus_id });
  const [before, after] = [place(shown[0]), place(shown.at(-1))];
  return {
    ids: shown.map((row) => row.alumnus_id),
    ...(before && (isBack ? hasMore : turn) && { before }),
    ...(after && (isBack || hasMore) && { after }),
  };
}
