import type { Figure } from "./figure";
import { casesOf } from "./test-file";

const tested = (
  id: string,
  what: string,
  goal: string,
  project: "unit" | "integration",
  files: readonly string[],
  named?: string,
): Figure => ({
  id,
  what,
  goal,
  ...(project === "integration" ? { needsBuild: true } : {}),
  run: () => casesOf(project, files, named),
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
export const foreignActions = tested(
  "G38",
  "Every action and every endpoint that changes something, asked from five kinds of elsewhere",
  "refused with 403, 0 changes",
  "integration",
  ["tests/integration/permission-matrix.test.ts"],
  "from elsewhere|has a line|have a line each",
);
export const scripts = tested(
  "G39",
  "Script in every text that somebody could have typed, on every page, in a browser",
  "0 executions, 0 violations of the content security policy, 0 grave findings of csp_evaluator",
  "integration",
  ["tests/integration/script.test.ts"],
);
export const inputCorpus = tested(
  "G54",
  "Every line of the corpus of bad inputs",
  "0 differences from the expected answer",
  "unit",
  ["tests/unit/bad-inputs.test.ts"],
);
export const guessing = tested(
  "G35",
  "Guesses at a second factor by two clients, one of them the owner's known browser",
  "at most 100 ever and 25 an hour for an account, 25 in 5 minutes for a network (/64); the owner still gets in",
  "integration",
  ["tests/integration/identity.test.ts"],
  "G35",
);
export const sessions = tested(
  "G36",
  "Sessions with an injected clock",
  "a new id at sign-in, step-up and change of role; ends at 30 min and 12 h, 14 and 30 days; others ended",
  "integration",
  ["tests/integration/identity.test.ts"],
  "G36",
);
export const codes = tested(
  "G37",
  "Codes, challenges and links of an account, used many times at once and for what they are not",
  "one use succeeds; nothing passes as another kind",
  "integration",
  ["tests/integration/identity.test.ts", "tests/integration/sign-on.test.ts"],
  "once|at the same moment|hashes of its links|an answer of the provider",
);
