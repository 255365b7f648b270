"use client";

import { useActionState } from "react";
import { useLocale } from "use-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { addFeedAction } from "@/lib/calendar/actions";

type NewFeedProps = {
  units: readonly { id: number; name: string }[];
  labels: {
    name: string;
    nameHelp: string;
    of: string;
    mine: string;
    open: string;
    opening: string;
    once: string;
    address: string;
    copy: string;
    copied: string;
    failed: string;
  };
};

/** Makes a secret address and shows it this one time. */
export function NewFeed({ units, labels }: NewFeedProps) {
  const locale = useLocale();
  const [state, send] = useActionState(addFeedAction, { status: "idle" });
  const address = state.status === "done" ? state.result : undefined;
  return (
    <div className="grid gap-4">
      {address && (
        <>
          <Notice tone="wait">{labels.once}</Notice>
          <TextInput
            name="address"
            label={labels.address}
            value={address}
            readOnly
            className="[&_input]:font-mono [&_input]:text-sm"
          />
          <CopyButton
            text={address}
            labels={{ copy: labels.copy, copied: labels.copied }}
            className="justify-self-start"
          />
        </>
      )}
      {state.status === "failed" && <Notice tone="late">{labels.failed}</Notice>}
      <form action={send} className="grid gap-4">
        <input type="hidden" name="locale" value={locale} />
        <TextInput name="name" label={labels.name} help={labels.nameHelp} maxLength={200} required />
        {units.length > 0 && (
          <Select
            name="unitId"
            label={labels.of}
            empty={labels.mine}
            options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
            className="max-w-field"
          />
        )}
        <SubmitButton pending={labels.opening} className="justify-self-start">
          {labels.open}
        </SubmitButton>
      </form>
    </div>
  );
}
