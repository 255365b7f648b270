import { AsyncLocalStorage } from "node:async_hooks";
import pino from "pino";
import { env } from "./env";
import { sqlState } from "./errors";

/** Errors of the language and of ours. Databases, mail servers and parsers quote in theirs what they were given. */
const OWN_WORDS = ["Error", "TypeError", "RangeError", "ReferenceError", "DomainError"];

/** What is logged of an error: its kind, its code, where it happened, and its message where that quotes nobody. */
function errorFields(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const [type, state] = [error.name, sqlState(error)];
  const isOwn = OWN_WORDS.includes(type) && code === undefined && state === undefined;
  const stack = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { type, code, state, ...(isOwn || type === "DomainError" ? { message: error.message } : {}), stack };
}

/** Structured lines on stdout. Personal values are never logged; what slips into an object is cut by name. */
export const log = pino({
  level: env.LOG_LEVEL,
  serializers: { err: errorFields },
  redact: {
    paths: ["email", "*.email", "token", "*.token", "cookie", "*.cookie", "password", "*.password"],
    censor: "[cut]",
  },
});

const requests = new AsyncLocalStorage<string>();

/** Runs with a request id that log lines, audit entries and error pages share. */
export function withRequestId<T>(id: string, run: () => T): T {
  return requests.run(id, run);
}

export function requestId(): string | null {
  return requests.getStore() ?? null;
}
