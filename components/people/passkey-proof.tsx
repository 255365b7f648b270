"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import { KeyRound } from "lucide-react";
import { startTransition, useActionState, useState } from "react";
import { useLocale } from "use-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { startPasskeyProofAction } from "@/lib/people/actions/sign-in";
import type { ActionState } from "@/lib/platform/action";

type PasskeyProofProps<R> = {
  /** Takes what the browser answers, and leads on. */
  action: (before: ActionState<R>, form: FormData) => Promise<ActionState<R>>;
  next: string;
  isPrimary?: boolean;
  labels: { show: string; failed: string };
};

/** Shows a passkey. It needs scripts; without them the mail is the way in. */
export function PasskeyProof<R>({ action, next, isPrimary, labels }: PasskeyProofProps<R>) {
  const locale = useLocale();
  const [state, send, isSending] = useActionState(action, { status: "idle" } as ActionState<R>);
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function show() {
    setAsking(true);
    setFailed(false);
    try {
      const form = new FormData();
      form.set("locale", locale);
      const asked = await startPasskeyProofAction({ status: "idle" }, form);
      if (asked.status !== "done" || !asked.result) throw new Error("refused");
      const answer = await startAuthentication({ optionsJSON: asked.result });
      form.set("response", JSON.stringify(answer));
      form.set("next", next);
      startTransition(() => send(form));
    } catch {
      setFailed(true);
    }
    setAsking(false);
  }

  return (
    <div className="needs-script grid justify-items-start gap-3">
      <button
        type="button"
        onClick={show}
        disabled={isAsking || isSending}
        className={buttonStyle({ variant: isPrimary ? "primary" : "default" })}
      >
        <KeyRound />
        {labels.show}
      </button>
      {(hasFailed || state.status === "failed") && <Notice tone="late">{labels.failed}</Notice>}
    </div>
  );
}
