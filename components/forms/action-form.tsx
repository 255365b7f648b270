"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useActionState, useContext } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/platform/action";

type ServerAction<R> = (before: ActionState<R>, form: FormData) => Promise<ActionState<R>>;
const State = createContext<ActionState>({ status: "idle" });

type ActionFormProps<R> = {
  action: ServerAction<R>;
  /** Field names in their order, with the label that the summary of problems uses. */
  fields?: Record<string, string>;
  /** What the form says when it was done and stays on the page. */
  done?: ReactNode;
  className?: string;
  children: ReactNode;
};

/**
 * A form whose action is a server action. It works before scripts load; problems come back as a summary on top and
 * beside their fields, and what was typed stays.
 */
export function ActionForm<R>({ action, fields = {}, done, className, children }: ActionFormProps<R>) {
  const [state, send] = useActionState(action, { status: "idle" } as ActionState<R>);
  const locale = useLocale();
  const t = useTranslations("common");
  const failed = state.status === "failed" ? state : null;
  const hasNothingTyped = Object.keys(fields).length === 0;
  const problems = Object.entries(failed?.fields ?? {}).map(([field, code]) => ({
    field,
    message: fields[field] ? `${fields[field]}: ${problemText(t, code)}` : problemText(t, code),
  }));
  return (
    <State value={state}>
      <form action={send} className={className}>
        <input type="hidden" name="locale" value={locale} />
        {problems.length > 0 && (
          <ErrorSummary title={t("errors.title", { count: problems.length })} errors={problems} />
        )}
        {failed && problems.length === 0 && (
          <Notice tone="late" action={hasNothingTyped && isOfThePast(failed.code) && <LookAgain />}>
            {t.has(`errors.${failed.reason}` as "errors.internal")
              ? t(`errors.${failed.reason}` as "errors.internal", { requestId: failed.requestId })
              : t(`errors.${failed.code}` as "errors.internal", { requestId: failed.requestId })}
          </Notice>
        )}
        {state.status === "done" && done && <Notice tone="ok">{done}</Notice>}
        {children}
      </form>
    </State>
  );
}

/** What was decided on is another by now, or gone. */
const isOfThePast = (code: string) => code === "conflict" || code === "not-found";

/** The same page as it is now. */
function LookAgain() {
  const t = useTranslations("common");
  return <a href={`${usePathname()}?${useSearchParams()}`}>{t("errors.lookAgain")}</a>;
}

/** What a field of the surrounding form shows after a refused attempt: its problem, and what was typed. */
export function useFieldState(name: string): { error?: string; typed?: string } {
  const state = useContext(State);
  const t = useTranslations("common");
  if (state.status !== "failed") return {};
  const code = state.fields[name];
  const typed = state.values[name];
  return { ...(code ? { error: problemText(t, code) } : {}), ...(typed === undefined ? {} : { typed }) };
}

/** Whether a box of the surrounding form was ticked in a refused attempt; undefined before one. */
export function useTicked(name: string): boolean | undefined {
  const state = useContext(State);
  return state.status === "failed" ? state.values[name] !== undefined : undefined;
}

/** What was typed into the surrounding form that was refused since somebody else saved meanwhile; null otherwise. */
export function useStaleValues(): Record<string, string> | null {
  const state = useContext(State);
  return state.status === "failed" && state.reason === "stale" ? state.values : null;
}

function problemText(t: ReturnType<typeof useTranslations<"common">>, code: string): string {
  const key = `problems.${code}` as "problems.invalid";
  return t.has(key) ? t(key) : t("problems.invalid");
}
