import { type Actor, type Scope, scopeOf, type UserActor } from "./actor";
import { database } from "./client";
import type { Tx } from "./db";
import { requestId } from "./log";
import { definePolicy, type Permission } from "./policy";

declare const minted: unique symbol;

/** Proof that a door was passed: who, how far, in which transaction, when. Nothing else can make one. */
export type Ctx = {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly db: Tx;
  readonly now: Date;
  readonly requestId: string | null;
  readonly [minted]: true;
};

type CtxOptions = {
  now?: Date /** Longest transaction in milliseconds; a request's default is 5 s. */;
  timeout?: number;
};

/**
 * Opens a transaction in which PostgreSQL knows the actor's reach, and runs in it.
 * @throws DomainError unauthenticated or forbidden when the actor lacks the permission.
 */
export async function withCtx<T>(
  actor: Actor,
  can: Permission,
  run: (ctx: Ctx) => Promise<T>,
  { now = new Date(), timeout = 5_000 }: CtxOptions = {},
): Promise<T> {
  const scope = scopeOf(actor, can);
  return database().$transaction(
    async (db) => {
      await tellPostgres(db, actor, scope);
      return run({ actor, scope, db, now, requestId: requestId() } as Ctx);
    },
    { timeout, maxWait: 2_000 },
  );
}

const { work } = definePolicy("system", { work: {} });

/** A context of the portal itself: jobs, commands on the server, sign-in. `name` stands in the audit. */
export function withSystemCtx<T>(
  name: string,
  run: (ctx: Ctx) => Promise<T>,
  options?: CtxOptions & { onBehalfOf?: string },
) {
  const actor: Actor = {
    kind: "system",
    name,
    ...(options?.onBehalfOf ? { onBehalfOf: options.onBehalfOf } : {}),
  };
  return withCtx(actor, work, run, options);
}

/**
 * The same transaction with the portal's own reach, for the few steps that a person causes but may not take:
 * signing in and out. There is no way back within the transaction.
 */
export async function asSystem(ctx: Ctx, name: string): Promise<Ctx> {
  const actor: Actor = {
    kind: "system",
    name,
    ...(ctx.actor.kind === "user" ? { onBehalfOf: ctx.actor.userId } : {}),
  };
  const scope = scopeOf(actor, work);
  await tellPostgres(ctx.db, actor, scope);
  return { ...ctx, actor, scope };
}

/**
 * The same transaction with the reach that an account has under a permission, for a secret address that stands for its
 * owner: a calendar feed. There is no way back within the transaction.
 * @throws DomainError forbidden when the account lacks the permission.
 */
export async function asAccount(ctx: Ctx, actor: UserActor, can: Permission): Promise<Ctx> {
  const scope = scopeOf(actor, can);
  await tellPostgres(ctx.db, actor, scope);
  return { ...ctx, actor, scope };
}

/** Local to the transaction, so a pooled connection carries nothing to the next one. */
async function tellPostgres(db: Tx, actor: Actor, scope: Scope): Promise<void> {
  const user = actor.kind === "user" ? actor.userId : "";
  await db.$queryRaw`
    /* prepared */ SELECT set_config('app.reach', ${scope.reach}, true),
           set_config('app.units', ${`{${scope.unitIds.join(",")}}`}, true),
           set_config('app.alumnus', ${scope.alumnusId ?? ""}, true),
           set_config('app.user', ${user}, true)`;
}
