"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useFieldState } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { DiffMark } from "@/components/ui/diff-mark";
import { Notice } from "@/components/ui/notice";
import type { PartField } from "./part-form";

type StaleNoticeProps = {
  /** The version on the page now; the form last sent may have named an older one. */
  version: number;
  fields: readonly PartField[];
  doneHref: string;
  labels: { title: string; yours: string; stored: string; keep: string; discard: string };
};

/**
 * Somebody saved while this form was open: both versions side by side. Saving again keeps what stands in the form;
 * the link takes what is stored.
 */
export function StaleNotice({ version, fields, doneHref, labels }: StaleNoticeProps) {
  const { typed: seen } = useFieldState("version");
  const router = useRouter();
  // A refused attempt may mean that the page is old: the stored version comes with a fresh one.
  useEffect(() => {
    if (seen !== undefined) router.refresh();
  }, [seen, router]);
  if (seen === undefined || Number(seen) === version) return null;
  return (
    <Notice tone="wait" title={labels.title}>
      <table className="my-2 w-full text-left">
        <thead>
          <tr className="text-xs text-ink-2">
            <td />
            <th className="py-1 pr-3 font-strong">{labels.yours}</th>
            <th className="py-1 font-strong">{labels.stored}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Compared key={field.name} field={field} stored={labels.stored} />
          ))}
        </tbody>
      </table>
      <p>
        {labels.keep}{" "}
        <ButtonLink href={doneHref} size="sm" variant="quiet" scroll={false}>
          {labels.discard}
        </ButtonLink>
      </p>
    </Notice>
  );
}

function Compared({
  field: { name, label, value, control, options },
  stored,
}: {
  field: PartField;
  stored: string;
}) {
  const { typed: sent = "" } = useFieldState(name);
  const typed = control === "check" ? String(sent === "true") : sent;
  if (typed === value && (value === "" || control === "check")) return null;
  const shown = (key: string) =>
    control === "check"
      ? key === "true"
        ? "✓"
        : "—"
      : (options?.find((option) => option.value === key)?.label ?? key) || "—";
  return (
    <tr>
      <th className="py-0.5 pr-3 text-xs font-normal text-ink-2">{label}</th>
      <td className="py-0.5 pr-3">{shown(typed)}</td>
      <td className="py-0.5">
        {typed === value ? shown(value) : <DiffMark label={stored}>{shown(value)}</DiffMark>}
      </td>
    </tr>
  );
}
