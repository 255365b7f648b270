import { headers } from "next/headers";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { PROMISE_PATH, scopeOf } from "./actor";
import { type Ctx, withCtx } from "./ctx";
import { HTTP_STATUS, notFound, toDomainError } from "./errors";
import { log, withRequestId } from "./log";
import type { Permission } from "./policy";
import { absoluteUrl, assertOwnOrigin } from "./request";
import { currentActor } from "./session";

type RouteProps = { params: Promise<Record<string, unknown>> };
type RouteDoor<P extends z.ZodType, B> = {
  can: Permission;
  params?: P;
  /**
   * Who may send a change: our own pages, or anybody who holds what is in the address. The latter is for a signed token
   * alone, whose holder acts without a cookie: mail providers press the button of RFC 8058.
   */
  from?: "own-pages" | "token-holders";
  /**
   * Takes in what must not be read inside a transaction: a large body. It runs after the permission was checked
   * and before `run`; `discard` undoes it when `run` fails.
   */
  receive?: (request: NextRequest) => Promise<B>;
  discard?: (received: B) => Promise<void>;
  /** What a browser that sent a plain form gets instead of JSON when it is refused; null for everybody else. */
  refuse?: (request: NextRequest, reason: string) => Response | null;
  run: (ctx: Ctx, asked: { params: z.output<P>; request: NextRequest; received: B }) => Promise<Response>;
};

const nothing = z.object({});

/**
 * The door of an endpoint. Failures are JSON `{ code, reason, requestId }`; changes come from our own pages. An officer who
 * follows a link and has not promised confidentiality is led to the promise.
 */
export function route<P extends z.ZodType = typeof nothing, B = undefined>(door: RouteDoor<P, B>) {
  return async (request: NextRequest, { params }: RouteProps): Promise<Response> => {
    const requestId = (await headers()).get("x-request-id") ?? crypto.randomUUID();
    return withRequestId(requestId, async () => {
      let received: B | undefined;
      try {
        const isChange = request.method !== "GET" && request.method !== "HEAD";
        if (isChange && door.from !== "token-holders") assertOwnOrigin(request.headers);
        const actor = await currentActor();
        // Throws: whoever may not, sends no body and hears nothing of the address.
        scopeOf(actor, door.can);
        const parsed = (door.params ?? nothing).safeParse((await params) ?? {});
        if (!parsed.success) throw notFound();
        received = await door.receive?.(request);
        return await withCtx(actor, door.can, (ctx) =>
          door.run(ctx, { params: parsed.data as z.output<P>, request, received: received as B }),
        );
      } catch (error) {
        if (received !== undefined) await door.discard?.(received);
        const { code, reason } = toDomainError(error);
        if (code === "internal") log.error({ err: error, requestId }, "route failed");
        const page = door.refuse?.(request, reason);
        if (page) return page;
        if (reason === "promise-first" && request.headers.get("sec-fetch-mode") === "navigate")
          return Response.redirect(absoluteUrl(`/${await ownLocale()}${PROMISE_PATH}`), 303);
        const retry = code === "busy" ? { "retry-after": "5" } : {};
        return Response.json({ code, reason, requestId }, { status: HTTP_STATUS[code], headers: retry });
      }
    });
  };
}

/** The language of whoever follows a link to an endpoint, which has none of its own. */
async function ownLocale(): Promise<string> {
  const actor = await currentActor();
  return actor.kind === "user" ? actor.locale : "en";
}
