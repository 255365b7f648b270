import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** The record that the permission lets the reader call the own one. @throws DomainError not-found without one. */
export function ownId(ctx: Ctx): string {
  if (ctx.scope.alumnusId === null) throw notFound();
  return ctx.scope.alumnusId;
}
