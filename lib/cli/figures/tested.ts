import type { Figure } from "./figure";
import { casesOf } from "./test-file";

const tested = (
  id: string,
  what: string,
  goal: string,
  project: "unit" | "integration",
  files: readonly string[],
): Figure => ({
  id,
  what,
  goal,
  ...(project === "integration" ? { needsBuild: true } : {}),
  run: () => casesOf(project, files),
});

/** Figures that tests measure: the same cases, counted. */
export const permissionMatrix = tested(
  "G26",
  "Every page, route, action and command for every role",
  "0 differences from the written table",
  "integration",
  ["tests/integration/permission-matrix.test.ts"],
);
export const withoutProxy = tested("G28", "The same with proxy.ts removed", "0 differences", "integration", [
  "tests/integration/permission-matrix-without-proxy.test.ts",
]);
export const canaries = tested(
  "G29",
  "A canary in every column, looked for in every answer",
  "0 canaries where the role lacks the field",
  "integration",
  ["tests/integration/canary"],
);
export const inputCorpus = tested(
  "G54",
  "Every line of the corpus of bad inputs",
  "0 differences from the expected answer",
  "unit",
  ["tests/unit/bad-inputs.test.ts"],
);
