import { parseArgs } from "node:util";
import { random } from "@/tests/factories/random";
import { readFebrl } from "./bench-matching/febrl";
import { invented } from "./bench-matching/invented";
import type { Labeled } from "./bench-matching/labeled";
import { type Measured, measure } from "./bench-matching/measure";
import { calibrationTable, curveTable, percent, qualityOf, qualityText } from "./bench-matching/tables";
import { runCommand } from "./lifecycle";

const GOALS = { f1: 0.97, linkPrecision: 0.99, blocking: 0.995 };
/** A pair is taken for one person when that is likelier than not. */
const THRESHOLD = 0.5;

/**
 * `npm run bench:matching -- [febrl-1.csv] [--people N --seed N --show-wrong]`: how well the matching tells people
 * apart, on FEBRL's data set where its path is given, and on invented people of the portal's own kind. Needs no portal.
 * The exit code is 1 when a goal is not held.
 */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      people: { type: "string", default: "100000" },
      seed: { type: "string", default: "6" },
      "show-wrong": { type: "boolean", default: false },
    },
  });
  const [path] = positionals;
  const [people, seed] = [Number(values.people), Number(values.seed)];
  const report = (title: string, records: Labeled[], goals: Partial<typeof GOALS>) => {
    const measured = measure(records, random(seed));
    console.log([title, ...asText(measured, goals)].join("\n"));
    if (values["show-wrong"]) console.log(wrongText(measured).join("\n"));
    return holds(measured, goals);
  };
  const held = [
    ...(path
      ? [report("FEBRL data set, without the social security number", readFebrl(path), { f1: GOALS.f1 })]
      : []),
    ...(people > 0
      ? [report("Invented people, three languages and two scripts", invented(people, seed), GOALS)]
      : []),
  ];
  return held.every(Boolean) ? 0 : 1;
});

function atThreshold({ weighed, truePairs }: Measured) {
  return qualityOf(
    weighed.filter(({ probability }) => probability >= THRESHOLD),
    truePairs,
  );
}

/** Of what an import would link by itself, or leave to a person. */
function decided({ weighed, truePairs }: Measured, by: "isLinked" | "isAsked") {
  return qualityOf(
    weighed.filter((one) => one[by]),
    truePairs,
  );
}

function holds(
  measured: Measured,
  { f1 = 0, linkPrecision = 0, blocking = 0 }: Partial<typeof GOALS>,
): boolean {
  return (
    atThreshold(measured).f1 >= f1 &&
    decided(measured, "isLinked").precision >= linkPrecision &&
    measured.blocked / measured.truePairs >= blocking
  );
}

function asText(measured: Measured, goals: Partial<typeof GOALS>): string[] {
  const { records, truePairs, candidates, blocked, kinds, seconds, megabytes } = measured;
  const goal = (of: keyof typeof GOALS) => (goals[of] === undefined ? "" : `  (goal ${goals[of]})`);
  return [
    `  ${records} records, ${truePairs} true pairs of ${(records * (records - 1)) / 2}; ${candidates} candidates`,
    `  blocking recall ${percent(blocked / truePairs)}${goal("blocking")}`,
    ...[...kinds]
      .sort(([, one], [, other]) => other.found - one.found)
      .map(
        ([kind, { found, alone }]) =>
          `    ${kind.padEnd(13)} finds ${percent(found / truePairs)}, alone ${percent(alone / truePairs)}`,
      ),
    "                 pairs   precision  recall     F1",
    `  at ${percent(THRESHOLD)}    ${qualityText(atThreshold(measured))}${goal("f1")}`,
    `  linked by itself ${qualityText(decided(measured, "isLinked")).slice(3)}${goal("linkPrecision")}`,
    `  left to a person ${qualityText(decided(measured, "isAsked")).slice(3)}`,
    "  as a curve",
    ...curveTable(measured),
    "  calibration",
    ...calibrationTable(measured),
    `  ${seconds.estimating.toFixed(1)} s to estimate, ${seconds.weighing.toFixed(1)} s to compare and weigh, ${megabytes.toFixed(0)} MB`,
  ];
}

function wrongText({ wrong }: Measured): string[] {
  const shown = ({ evidence: { names, birth, degrees } }: Labeled) =>
    [
      ...names.map(({ given, patronymic, family }) => `${given} ${patronymic ?? ""} ${family}`),
      birth?.date ?? "?",
      ...degrees.map(({ unitId, year }) => `${unitId}/${year}`),
    ].join(", ");
  return wrong.map(({ pair: [one, other], probability }) =>
    [
      `${percent(probability)} ${one.person === other.person ? "missed" : "wrong"}`,
      shown(one),
      shown(other),
    ].join(" | "),
  );
}
