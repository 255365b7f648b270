"use client";

import { Printer } from "lucide-react";
import { useActionState } from "react";
import { useLocale } from "use-intl";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeRecoveryCodesAction } from "@/lib/people/actions/security";

type RecoveryCodesProps = {
  labels: {
    make: string;
    making: string;
    once: string;
    list: string;
    print: string;
    copy: string;
    copied: string;
    failed: string;
  };
};

/** Makes ten codes and shows them this one time, to print or to copy. */
export function RecoveryCodes({ labels }: RecoveryCodesProps) {
  const locale = useLocale();
  const [state, send] = useActionState(makeRecoveryCodesAction, { status: "idle" });
  const codes = state.status === "done" ? (state.result ?? []) : [];
  return (
    <div className="grid gap-4">
      {codes.length > 0 && (
        <>
          <Notice tone="wait">{labels.once}</Notice>
          <ul
            aria-label={labels.list}
            className="num grid max-w-sm grid-cols-1 gap-x-8 gap-y-1.5 font-mono sm:grid-cols-2"
          >
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <div className="flex flex-wrap gap-2 print:hidden">
            <CopyButton text={codes.join("\n")} labels={{ copy: labels.copy, copied: labels.copied }} />
            <Button size="sm" onClick={() => print()} className="needs-script">
              <Printer />
              {labels.print}
            </Button>
          </div>
        </>
      )}
      {state.status === "failed" && <Notice tone="late">{labels.failed}</Notice>}
      <form action={send} className="print:hidden">
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton pending={labels.making} variant="default" size="sm">
          {labels.make}
        </SubmitButton>
      </form>
    </div>
  );
}
