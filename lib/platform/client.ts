import { createHash } from "node:crypto";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { OneByOnePg } from "./one-by-one";

/** Limits of a request; the worker's steps are longer. Set at connection: a role taken by `-c role` brings none. */
const LIMITS =
  env.PORTAL_PROCESS === "web"
    ? { statement: "5s", idle: "10s", connections: 10 }
    : { statement: "120s", idle: "120s", connections: 6 };

/** Begins a statement that nearly every page asks: a connection plans it once. The others are too many to be kept. */
const PREPARED = "/* prepared */";

function connect(): PrismaClient {
  const connection = {
    connectionString: env.DATABASE_URL,
    max: LIMITS.connections,
    connectionTimeoutMillis: 2_000,
    options: [
      "-c role=portal_app",
      "-c jit=off", // Compiling takes longer than any page may.
      `-c statement_timeout=${LIMITS.statement}`,
      "-c lock_timeout=2s",
      `-c idle_in_transaction_session_timeout=${LIMITS.idle}`,
    ].join(" "),
  };
  return new PrismaClient({
    adapter: new OneByOnePg(connection, {
      statementNameGenerator: ({ sql }) =>
        sql.trimStart().startsWith(PREPARED) ? createHash("sha1").update(sql).digest("hex") : "",
    }),
  });
}

const held = globalThis as { portalDatabase?: PrismaClient };

/** The one client, which only lib/platform may import. On globalThis, so that a reload in development opens no second pool. */
export function database(): PrismaClient {
  held.portalDatabase ??= connect();
  return held.portalDatabase;
}
