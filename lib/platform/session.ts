import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import type { Actor, UserActor } from "./actor";
import { database } from "./client";
import { Prisma } from "./db";
import { env, isDemo } from "./env";
import { ROLES, type Role } from "./policy";
import { hashToken } from "./secret";

/** Behind TLS the browser itself refuses the cookie from anywhere but this host. */
export const isSecure = env.BASE_URL?.startsWith("https:") ?? false;
export const SESSION_COOKIE = isSecure ? "__Host-session" : "session";

const found = z.object({
  sessionId: z.string(),
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  locale: z.string(),
  alumnusId: z.string().nullable(),
  roles: z.array(z.enum(["ADMINISTRATOR", "CENTRAL_OFFICE", "AUDITOR"])),
  unitIds: z.array(z.number()),
  awaitsSecondFactor: z.boolean(),
  owesPromise: z.boolean(),
});
const ROLE_OF_GRANT: Record<z.infer<typeof found>["roles"][number], Role> = {
  ADMINISTRATOR: "administrator",
  CENTRAL_OFFICE: "central",
  AUDITOR: "auditor",
};

/**
 * In SQL, who is behind a session token at a moment; roles and offices are read anew each time. Outside the demo,
 * whoever has rights over others has them only after a second factor.
 */
export function sessionActor(token: string, now = new Date()): Prisma.Sql {
  return Prisma.sql`session_actor(${hashToken(token)}, ${now}, ${!isDemo})`;
}

/** Who that is. */
export async function findActor(token: string, now?: Date): Promise<UserActor | null> {
  const [row] = await database().$queryRaw<{ actor: unknown }[]>`
    /* prepared */ SELECT ${sessionActor(token, now)} AS actor`;
  return actorFrom(row?.actor);
}

/** The account that `session_actor` of the database found; null for nobody. */
export function actorFrom(actor: unknown): UserActor | null {
  if (!actor) return null;
  const { roles, ...user } = found.parse(actor);
  const held = new Set<Role>(roles.map((role) => ROLE_OF_GRANT[role]));
  if (user.unitIds.length > 0) held.add("coordinator");
  if (user.alumnusId) held.add("alumnus");
  return { kind: "user", ...user, roles: ROLES.filter((role) => held.has(role)) };
}

/** The actor of the request being answered; read once per request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  return (token && (await findActor(token))) || { kind: "visitor" };
});
