import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import type { z } from "zod";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { PROMISE_PATH, scopeOf } from "./actor";
import { type Ctx, withCtx } from "./ctx";
import { type ErrorCode, toDomainError } from "./errors";
import { formObject } from "./form";
import { log, withRequestId } from "./log";
import type { Permission } from "./policy";
import { assertOwnOrigin, clientAddress } from "./request";
import { currentActor } from "./session";
import { takeTurns } from "./take-turns";

/** What a form shows after it was sent. `fields` and `reason` are keys of the messages; `values` refill the form. */
export type ActionState<R = unknown> =
  | { status: "idle" }
  | { status: "done"; result: R | undefined }
  | {
      status: "failed";
      code: ErrorCode;
      reason: string;
      requestId: string;
      fields: Record<string, string>;
      values: Record<string, string>;
    };

/** Where to go after success, without the language: `/faculty/alumni/…`. */
export type GoTo = { readonly goTo: string };
export const goTo = (path: string): GoTo => ({ goTo: path });

type Sent = { locale: Locale; address: string };
type ActionDoor<I extends z.ZodType, R> = {
  can: Permission;
  input: I;
  /** The line in which its senders take turns before anything is asked of the database: a crowd may come at one moment. */
  line?: string;
  run: (ctx: Ctx, input: z.output<I>, sent: Sent) => Promise<R | GoTo>;
};

/**
 * The door of a server action: origin, session, permission, input, transaction. Works as the action of a plain
 * form before JavaScript loads, and with `useActionState` after.
 */
export function action<I extends z.ZodType, R = void>(door: ActionDoor<I, R>) {
  return async function run(_before: ActionState<R>, form: FormData): Promise<ActionState<R>> {
    const head = await headers();
    const requestId = head.get("x-request-id") ?? crypto.randomUUID();
    const { locale: sentLocale, ...values } = formObject(form);
    const locale: Locale = isLocale(sentLocale) ? sentLocale : "en";
    try {
      assertOwnOrigin(head);
    } catch {
      forbidden();
    }
    const outcome = await withRequestId(requestId, async (): Promise<ActionState<R> | GoTo> => {
      const failed = (code: ErrorCode, reason: string, fields: Record<string, string>): ActionState<R> => ({
        status: "failed",
        code,
        reason,
        requestId,
        fields,
        values: texts(values),
      });
      const work = async (): Promise<ActionState<R> | GoTo> => {
        const actor = await currentActor();
        // Throws: whoever may not, hears nothing of the fields.
        scopeOf(actor, door.can);
        const parsed = door.input.safeParse(values);
        if (!parsed.success) return failed("invalid", "invalid", fieldProblems(parsed.error));
        const result = await withCtx(actor, door.can, (ctx) =>
          door.run(ctx, parsed.data, { locale, address: clientAddress(head) }),
        );
        return isGoTo(result) ? result : { status: "done", result };
      };
      try {
        return await (door.line ? takeTurns(door.line, work) : work());
      } catch (error) {
        const known = toDomainError(error);
        const step = PROOF_STEPS[known.reason];
        if (step) return goTo(`${step}?next=${encodeURIComponent(head.get("x-path") ?? "")}`);
        if (known.code === "internal") log.error({ err: error, requestId }, "action failed");
        return failed(known.code, known.reason, known.fields);
      }
    });
    if (isGoTo(outcome) || outcome.status === "done") revalidatePath("/", "layout");
    if (isGoTo(outcome)) redirect(`/${locale}${outcome.goTo}`);
    return outcome;
  };
}

/** Where a person proves or promises more, and comes back from. */
const PROOF_STEPS: Readonly<Record<string, string>> = {
  "second-factor": "/sign-in/second-factor",
  "confirm-first": "/sign-in/confirm",
  "promise-first": PROMISE_PATH,
};

function isGoTo(value: unknown): value is GoTo {
  return typeof value === "object" && value !== null && "goTo" in value;
}

/** The first problem of each field; zod messages are our codes (lib/platform/input). */
function fieldProblems(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? "form")] ??= issue.message;
  return fields;
}

/** What was sent, to fill the form again; the values of a name that was sent more than once stand on lines of their own. */
function texts(values: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().join("\n")]));
}
