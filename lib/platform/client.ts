import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";

/** Limits of a request; the worker's steps are longer. Set at connection: a role taken by `-c role` brings none. */
const LIMITS =
  env.PORTAL_PROCESS === "web"
    ? { statement: "5s", idle: "10s", connections: 10 }
    : { statement: "120s", idle: "120s", connections: 6 };

function connect(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      max: LIMITS.connections,
      connectionTimeoutMillis: 2_000,
      options: [
        "-c role=portal_app",
        `-c statement_timeout=${LIMITS.statement}`,
        "-c lock_timeout=2s",
        `-c idle_in_transaction_session_timeout=${LIMITS.idle}`,
      ].join(" "),
    }),
  });
}

const held = globalThis as { portalDatabase?: PrismaClient };

/** The one client, which only lib/platform may import. On globalThis, so that a reload in development opens no second pool. */
export function database(): PrismaClient {
  held.portalDatabase ??= connect();
  return held.portalDatabase;
}
