"use client";

import { startRegistration } from "@simplewebauthn/browser";
import { type FormEvent, startTransition, useActionState, useState } from "react";
import { useLocale } from "use-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { addPasskeyAction, startPasskeyAction } from "@/lib/people/actions/security";

type PasskeyAddProps = { labels: { name: string; help: string; add: string; failed: string } };

/** Makes a passkey on this device, under a name by which the person will know it. */
export function PasskeyAdd({ labels }: PasskeyAddProps) {
  const locale = useLocale();
  const [state, send, isSending] = useActionState(addPasskeyAction, { status: "idle" });
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set("locale", locale);
    setAsking(true);
    setFailed(false);
    try {
      const asked = await startPasskeyAction({ status: "idle" }, form);
      // Leads to a page of its own when more proof is needed first.
      if (!asked) return;
      if (asked.status !== "done" || !asked.result) throw new Error("refused");
      form.set("response", JSON.stringify(await startRegistration({ optionsJSON: asked.result })));
      startTransition(() => send(form));
    } catch {
      setFailed(true);
    } finally {
      setAsking(false);
    }
  }

  return (
    <form onSubmit={add} className="needs-script grid gap-4">
      <TextInput
        name="name"
        id="passkey-name"
        label={labels.name}
        help={labels.help}
        required
        maxLength={80}
      />
      <button
        type="submit"
        disabled={isAsking || isSending}
        className={buttonStyle({ size: "sm", className: "justify-self-start" })}
      >
        {labels.add}
      </button>
      {(hasFailed || state.status === "failed") && <Notice tone="late">{labels.failed}</Notice>}
    </form>
  );
}
