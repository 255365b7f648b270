import { AsyncLocalStorage } from "node:async_hooks";
import pino from "pino";
import { env } from "./env";

/** Structured lines on stdout. Personal values are never logged; what slips into an object is cut by name. */
export const log = pino({
  level: env.LOG_LEVEL,
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
