/** What can go wrong on purpose. Only the code and the reason cross the wire; people read the messages file. */
export type ErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "invalid"
  | "conflict"
  | "busy"
  | "internal";

/** HTTP status of each code. A foreign record is a 404, never a 403 that would confirm it exists. */
export const HTTP_STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  invalid: 422,
  conflict: 409,
  busy: 503,
  internal: 500,
};

/** An expected failure. `reason` is a key of `errors.*` in the messages; `fields` are keys of `problems.*`. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string = code,
    readonly fields: Record<string, string> = {},
  ) {
    super(`${code}: ${reason}`);
    this.name = "DomainError";
  }
}

export const notFound = () => new DomainError("not-found");
export const unauthenticated = () => new DomainError("unauthenticated");

type DatabaseFailure = {
  code?: string;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown; code?: string };
  originalCode?: string;
};

/** The SQLSTATE behind an error of pg or Prisma, however deep Prisma wrapped it; undefined when there is none. */
export function sqlState(error: unknown): string | undefined {
  for (
    let at = error as DatabaseFailure | undefined, depth = 0;
    at && typeof at === "object" && depth < 6;
    depth++
  ) {
    if (at.originalCode) return at.originalCode;
    if (typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code) && !at.code.startsWith("P"))
      return at.code;
    at = (at.meta?.driverAdapterError ?? at.cause) as DatabaseFailure | undefined;
  }
  return undefined;
}

const PRISMA_CODES: Record<string, ErrorCode> = {
  P2002: "conflict",
  P2003: "conflict",
  P2025: "not-found",
  P2028: "busy",
  P1001: "busy",
  P1008: "busy",
  P1017: "busy",
  P2024: "busy",
};

/** Statement, lock and connection limits, deadlocks, shutdown and a full disk mean: nothing was saved, try again. */
const BUSY_STATES = /^(57014|55P03|53300|53100|40001|40P01|57P0\d|08\w{3})$/;
const CONFLICT_STATES = /^(23505|23P01|23503)$/;
const INVALID_STATES = /^(22\w{3}|23514|23502)$/;

/** Maps any thrown value to what the outside may know of it. The one place that reads database codes. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const state = sqlState(error);
  if (state) {
    if (BUSY_STATES.test(state)) return new DomainError("busy");
    if (CONFLICT_STATES.test(state)) return new DomainError("conflict");
    if (INVALID_STATES.test(state)) return new DomainError("invalid");
    if (state === "42501") return new DomainError("not-found");
  }
  const code = (error as { code?: string } | null)?.code;
  if (code && PRISMA_CODES[code]) return new DomainError(PRISMA_CODES[code]);
  if (code && /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code)) return new DomainError("busy");
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|Can't reach database/i.test(error.message)
  )
    return new DomainError("busy");
  return new DomainError("internal");
}
