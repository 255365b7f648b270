import { ask } from "./database";
import { expect, words } from "./journey";
import { PATIENCE, written } from "./round-story";

const t = words("en", "syntheses");

/** The figures of an ex-post synthesis in the order of the document. */
const FIGURES = [
  ...(["itemsPlanned", "itemsDone", "itemsPartly", "itemsNotDone", "itemsMoved", "itemsDropped"] as const),
  ...(["itemsOpen", "peoplePlanned", "peopleReached", "evidenceGiven", "graduatesNamed"] as const),
  ...(["meetingsAttended", "importsApplied", "recordsCreated", "recordsUpdated"] as const),
  ...(["activitiesDone", "hoursGiven", "studentsHelped"] as const),
  ...(["deadlinesMoved", "deadlinesWaived"] as const),
];
const HEADLINES = ["itemsDone", "peopleReached", "meetingsAttended", "recordsCreated"] as const;
type Counted = Record<(typeof FIGURES)[number] | "meetingsHeld", number>;

type Item = {
  measure: string;
  title: string;
  status: string;
  reached: number;
  people: number;
  evidence: number;
  outcome: string | null;
};
/** The records of a faculty as a snapshot keeps them: how many, how many of them are complete and so on, and the day. */
type Snapshot = Record<"records" | "completeness" | "reachable" | "confirmed" | "duplicates", number> & {
  on: string;
};
type Act = { milestone: string; kind: string; from: string; to: string; reason: string };

/**
 * What the consolidated ex-post document of a round says in numbers when the synthesis of one plan is in it: each line of
 * its tables that holds a digit, and each such sentence. Every number is counted here by a query of its own.
 */
export async function numbersOf(
  planId: string,
  remarks: Readonly<Record<string, string>>,
): Promise<{ lines: string[][]; sentences: string[] }> {
  const counted = await countFigures(planId);
  const records = await readSnapshot(planId);
  const goals = shownGoals(records);
  const [round] = await ask<
    Record<"faculty" | "name" | "from" | "to", string> & Record<"in" | "asked", number>
  >(
    `SELECT n.names ->> 'en' AS faculty, r.names ->> 'en' AS name, r.starts_on::text AS from, r.ends_on::text AS to,
       (SELECT count(*)::int FROM round_unit u WHERE u.round_id = r.id) AS asked,
       (SELECT count(*)::int FROM synthesis s
        WHERE s.round_id = r.id AND s.kind = 'EX_POST' AND s.status = 'ACCEPTED') AS in
     FROM plan p JOIN round r ON r.id = p.round_id JOIN unit_name n ON n.unit_id = p.unit_id WHERE p.id = $1`,
    [planId],
  );
  if (!round) throw new Error("The plan is in no round.");
  const values = HEADLINES.map((name) => shown(counted, name));
  const headline = HEADLINES.map((name, at) => `${values[at]}\n${t(`figures.${name}.name`)}`);
  const synthesis = t("kinds.EX_POST");
  return {
    lines: [
      headline,
      [round.faculty, ...values],
      [t("total"), ...values],
      ["faculty", "records"]
        .map((name) => t(`columns.${name}`))
        .concat(
          goals.map(([name]) => name),
          t("columns.verdict"),
        ),
      [round.faculty, number(records.records), ...goals.map(([, value]) => value), t("verdicts.NO_TARGET")],
      [t("total"), number(records.records), ...goals.map(([, value]) => value), ""],
      headline,
      ...(await listItems(planId)).map((item) => [
        item.measure,
        item.title,
        t(`itemStates.${item.status}`),
        t("of", { value: number(item.reached), of: number(item.people) }),
        number(item.evidence),
        item.outcome ?? "",
      ]),
      ...(await listActivities(planId)),
      ...goals.map(([name, value]) => [name, value, "—"]),
      ...(await listActs(planId)).map((act) => [
        act.milestone,
        t(`acts.${act.kind}`),
        `${written(act.from, "medium")} → ${written(act.to, "medium")}`,
        act.reason,
      ]),
      ...FIGURES.map((name) => [t(`figures.${name}.name`), shown(counted, name), remarks[name] ?? ""]),
    ],
    sentences: [
      `${round.name} · ${written(round.from, "long")} – ${written(round.to, "long")}`,
      t("inIt", { synthesis, count: round.in, asked: round.asked }),
      t("missing", { count: round.asked - round.in }),
      t("databaseTitle", { day: written(records.on, "medium") }),
      t("databaseSentence", { records: records.records, verdict: t("verdicts.NO_TARGET") }),
    ],
  };
}

/**
 * Has the records of the round's faculties counted now, as the worker does every quarter of an hour: a journey that does
 * not wait for its minute finds the count there or not, by chance.
 */
export async function countRecords(planId: string): Promise<void> {
  await ask("SELECT graphile_worker.add_job('take-due-snapshots', '{}'::json)", []);
  await expect.poll(() => listSnapshots(planId), PATIENCE).toHaveLength(1);
}

function listSnapshots(planId: string): Promise<{ figures: Omit<Snapshot, "on">; on: string }[]> {
  return ask(
    `SELECT s.figures, (s.taken_at AT TIME ZONE i.zone)::date::text AS on
     FROM institution i, plan p JOIN milestone m ON m.round_id = p.round_id
     JOIN database_snapshot s ON s.milestone_id = m.id AND s.unit_id = p.unit_id
     WHERE p.id = $1`,
    [planId],
  );
}

async function readSnapshot(planId: string): Promise<Snapshot> {
  const [snapshot] = await listSnapshots(planId);
  if (!snapshot) throw new Error("The records were not counted.");
  return { ...snapshot.figures, on: snapshot.on };
}

/** Shares to a tenth of a percent, rounded down: nothing is reached by rounding. */
function shownGoals({ records, duplicates, ...parts }: Snapshot): [name: string, value: string][] {
  const share = (part: number) => `${number(Math.floor((part * 1000) / records) / 10)}%`;
  return [
    ...(["completeness", "reachable", "confirmed"] as const).map((name): [string, string] => [
      t(`goals.${name}`),
      share(parts[name]),
    ]),
    [t("goals.duplicates"), number(duplicates)],
  ];
}

async function countFigures(planId: string): Promise<Counted> {
  const [counted] = await ask<Counted>(
    `WITH item AS (SELECT * FROM plan_item WHERE plan_id = $1 AND removed_at IS NULL),
       list AS (
         SELECT i.counts FROM import i JOIN plan p ON p.unit_id = i.unit_id JOIN round r ON r.id = p.round_id
         WHERE p.id = $1 AND i.status = 'APPLIED' AND i.applied_at::date BETWEEN r.starts_on AND r.ends_on
       ),
       held AS (
         SELECT m.id, p.unit_id FROM meeting m JOIN body b ON b.id = m.body_id JOIN plan p ON p.round_id = m.round_id
         WHERE p.id = $1 AND m.status = 'HELD' AND b.kind = 'COORDINATORS'
       ),
       done AS (
         SELECT a.* FROM activity a JOIN plan p ON p.unit_id = ANY (a.unit_ids) JOIN round r ON r.id = p.round_id
         WHERE p.id = $1 AND a.starts_on BETWEEN r.starts_on AND r.ends_on
           AND a.status IN ('CONFIRMED', 'AUTOMATIC') AND a.category <> 'ATTENDANCE'
       ),
       act AS (
         SELECT a.kind FROM deadline_act a JOIN milestone m ON m.id = a.milestone_id
         JOIN plan p ON p.round_id = m.round_id AND p.unit_id = a.unit_id WHERE p.id = $1
       )
     SELECT
       (SELECT count(*) FROM item)::int AS "itemsPlanned",
       (SELECT count(*) FROM item WHERE status = 'DONE')::int AS "itemsDone",
       (SELECT count(*) FROM item WHERE status = 'PARTLY')::int AS "itemsPartly",
       (SELECT count(*) FROM item WHERE status = 'NOT_DONE')::int AS "itemsNotDone",
       (SELECT count(*) FROM item WHERE status = 'MOVED')::int AS "itemsMoved",
       (SELECT count(*) FROM item WHERE status = 'DROPPED')::int AS "itemsDropped",
       (SELECT count(*) FROM item WHERE status IN ('PLANNED', 'ACTIVE'))::int AS "itemsOpen",
       (SELECT coalesce(sum(people_count), 0) FROM item)::int AS "peoplePlanned",
       (SELECT coalesce(sum(reached_count), 0) FROM item)::int AS "peopleReached",
       (SELECT count(*) FROM plan_evidence e JOIN item ON item.id = e.item_id)::int AS "evidenceGiven",
       (SELECT count(DISTINCT p.alumnus_id) FROM plan_item_partner p JOIN item ON item.id = p.item_id)::int
         AS "graduatesNamed",
       (SELECT count(DISTINCT held.id) FROM held JOIN invitee v ON v.meeting_id = held.id AND v.unit_id = held.unit_id
        JOIN attendance a ON a.invitee_id = v.id WHERE a.state IN ('PRESENT', 'ONLINE'))::int AS "meetingsAttended",
       (SELECT count(*) FROM held)::int AS "meetingsHeld",
       (SELECT count(*) FROM list)::int AS "importsApplied",
       (SELECT coalesce(sum((counts ->> 'NEW')::int), 0) FROM list)::int AS "recordsCreated",
       (SELECT coalesce(sum((counts ->> 'UPDATE')::int), 0) FROM list)::int AS "recordsUpdated",
       (SELECT count(*) FROM done)::int AS "activitiesDone",
       (SELECT round(coalesce(sum(minutes), 0) / 60.0) FROM done)::int AS "hoursGiven",
       (SELECT coalesce(sum(students_helped), 0) FROM done)::int AS "studentsHelped",
       (SELECT count(*) FROM act WHERE kind IN ('EXTENDED', 'SHIFTED'))::int AS "deadlinesMoved",
       (SELECT count(*) FROM act WHERE kind = 'WAIVED')::int AS "deadlinesWaived"`,
    [planId],
  );
  if (!counted) throw new Error("Nothing was counted.");
  return counted;
}

function listItems(planId: string): Promise<Item[]> {
  return ask(
    `SELECT m.names ->> 'en' AS measure, i.title, i.status, i.reached_count AS reached, i.people_count AS people,
       (SELECT count(*)::int FROM plan_evidence e WHERE e.item_id = i.id) AS evidence, i.outcome
     FROM plan_item i JOIN measure m ON m.id = i.measure_id JOIN direction d ON d.id = m.direction_id
     WHERE i.plan_id = $1 AND i.removed_at IS NULL ORDER BY d.position, m.position, i.position`,
    [planId],
  );
}

/** What was done for the faculty in the round, by kind. */
async function listActivities(planId: string): Promise<string[][]> {
  const rows = await ask<{ category: string; said: number[] }>(
    `SELECT a.category, ARRAY[count(*), count(DISTINCT a.user_id), sum(coalesce(a.minutes, 0)) / 60.0,
       sum(coalesce(a.people_reached, 0)), sum(coalesce(a.students_helped, 0))]::float[] AS said
     FROM activity a JOIN plan p ON p.unit_id = ANY (a.unit_ids) JOIN round r ON r.id = p.round_id
     WHERE p.id = $1 AND a.starts_on BETWEEN r.starts_on AND r.ends_on AND a.status IN ('CONFIRMED', 'AUTOMATIC')
     GROUP BY a.category ORDER BY a.category`,
    [planId],
  );
  const category = words("en", "activities");
  return rows.map((row) => [category(`categories.${row.category}`), ...row.said.map(number)]);
}

function listActs(planId: string): Promise<Act[]> {
  return ask(
    `SELECT m.names ->> 'en' AS milestone, a.kind, a.from_on::text AS from, a.to_on::text AS to, a.reason
     FROM deadline_act a JOIN milestone m ON m.id = a.milestone_id
     JOIN plan p ON p.round_id = m.round_id AND p.unit_id = a.unit_id WHERE p.id = $1 ORDER BY a.at`,
    [planId],
  );
}

function shown(counted: Counted, name: (typeof FIGURES)[number]): string {
  const value = number(counted[name]);
  return name === "meetingsAttended" ? t("of", { value, of: number(counted.meetingsHeld) }) : value;
}

const number = (value: number) => value.toLocaleString("en");
