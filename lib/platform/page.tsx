import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { z } from "zod";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { type Actor, PROMISE_PATH, scopeOf } from "./actor";
import { type Ctx, withCtx } from "./ctx";
import { type ErrorCode, toDomainError } from "./errors";
import { log, withRequestId } from "./log";
import { openPage } from "./opening";
import type { Permission } from "./policy";

type PageProps = {
  params: Promise<Record<string, unknown>>;
  searchParams?: Promise<Record<string, unknown>>;
  children?: ReactNode;
};
type Shape = z.ZodType;
type View<P extends Shape, S extends Shape> = {
  locale: Locale;
  params: z.output<P>;
  search: z.output<S>;
  children: ReactNode;
};

type PageDoor<P extends Shape, S extends Shape> = {
  can: Permission;
  /** Path parameters besides `locale`; what does not parse is a 404. */
  params?: P;
  /** The query string; what does not parse is a 404. Unknown keys are dropped. */
  search?: S;
} & (
  | {
      /** Reads and hands data down as props: a component that awaits later has no transaction. */
      render: (ctx: Ctx, view: View<P, S>) => Promise<ReactNode>;
    }
  | {
      /** A layout that shows nothing but the opening of the request, and so needs no transaction of its own. */
      frame: (actor: Actor, view: View<P, S>) => Promise<ReactNode>;
    }
);

const nothing = z.object({});

/**
 * The door of a page or a layout: permission, parameters, transaction, then `render` (or, without a
 * transaction, `frame`). What a reader owes first leads there and back. What fails reaches the error page as a digest
 * `code:reference`, which is all that a browser may know of it.
 */
export function page<P extends Shape = typeof nothing, S extends Shape = typeof nothing>(
  door: PageDoor<P, S>,
) {
  return async function Page({ params, searchParams, children }: PageProps): Promise<ReactNode> {
    const { locale, ...rest } = await params;
    const parsed = (door.params ?? nothing).safeParse(rest);
    const search = (door.search ?? nothing).safeParse((await searchParams) ?? {});
    if (!isLocale(locale) || !parsed.success || !search.success) notFound();
    const { actor } = await openPage();
    const head = await headers();
    const requestId = head.get("x-request-id") ?? crypto.randomUUID();
    const view: View<P, S> = {
      locale,
      params: parsed.data as z.output<P>,
      search: search.data as z.output<S>,
      children,
    };
    return withRequestId(requestId, async () => {
      try {
        if ("render" in door) return await withCtx(actor, door.can, (ctx) => door.render(ctx, view));
        scopeOf(actor, door.can);
        return await door.frame(actor, view);
      } catch (error) {
        if (isNextSignal(error)) throw error;
        const known = toDomainError(error);
        if (known.code === "unauthenticated") redirect(withNext(`/${locale}/sign-in`, head.get("x-path")));
        if (known.reason === "second-factor")
          redirect(withNext(`/${locale}/sign-in/second-factor`, head.get("x-path")));
        if (known.reason === "promise-first")
          redirect(withNext(`/${locale}${PROMISE_PATH}`, head.get("x-path")));
        if (IS_NO_PAGE.has(known.code)) notFound();
        if (known.code === "internal") log.error({ err: error, requestId }, "page failed");
        throw Object.assign(known, { digest: `${known.code}:${requestId}` });
      }
    });
  };
}

/** What an address may ask for in vain: nothing there, nothing for this reader, or nothing that can be done. */
const IS_NO_PAGE: ReadonlySet<ErrorCode> = new Set(["not-found", "forbidden", "invalid", "conflict"]);

/** Next's redirect() and notFound() travel as errors with a digest. */
export function isNextSignal(error: unknown): boolean {
  const digest = (error as { digest?: unknown } | null)?.digest;
  return typeof digest === "string" && /^NEXT_/.test(digest);
}

/** A step in front of a page, which leads back to it. */
function withNext(path: string, from: string | null): string {
  return from ? `${path}?next=${encodeURIComponent(from)}` : path;
}
