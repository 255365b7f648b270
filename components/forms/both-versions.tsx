"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { StoredVersion } from "@/lib/platform/stored-version";
import { useStaleValues } from "./action-form";

type BothVersionsProps = {
  stored: StoredVersion;
  /** Where the browser asks for the `StoredVersion` of now; without one the page is read anew. */
  url?: string;
  /** Fields in their order: what they are called, and what a choice is called. */
  fields: readonly { name: string; label: string; choices?: Record<string, string> }[];
};

/**
 * In an ActionForm of something that has a version: sends the version that the reader has seen. Refused as stale, it shows
 * what the reader wrote beside what somebody else stored meanwhile, field by field; what was written stays in the form, and
 * sending it again is then meant. With an address the page around the form is left alone, for it may fail to be made anew.
 * Without scripts the page that comes back holds what is stored by then.
 */
export function BothVersions({ stored, url, fields }: BothVersionsProps) {
  const t = useTranslations("common");
  const router = useRouter();
  const typed = useStaleValues();
  const [read, setRead] = useState<StoredVersion | "failed">();
  const newer = read !== undefined && read !== "failed" && read.version > stored.version ? read : stored;
  const isUnread = typed?.version === String(newer.version);
  const ask = useCallback(async () => {
    if (!url) return router.refresh();
    const answer = await fetch(url).catch(() => null);
    setRead(answer?.ok ? ((await answer.json()) as StoredVersion) : "failed");
  }, [url, router]);
  // Whoever is refused again has more to read.
  useEffect(() => {
    if (typed && isUnread) void ask();
  }, [typed, isUnread, ask]);
  const seen = <input type="hidden" name="version" value={newer.version} />;
  if (!typed) return seen;
  if (isUnread)
    return (
      <>
        {seen}
        {read === "failed" && (
          <p role="alert" className="text-sm text-late-ink">
            {t("both.unread")}{" "}
            <Button size="sm" onClick={ask}>
              {t("both.again")}
            </Button>
          </p>
        )}
      </>
    );
  const differing = fields.filter(({ name, choices }) => {
    const compared = choices ? sorted : plain;
    return compared(typed[name]) !== compared(newer.values[name]);
  });
  return (
    <section
      role="alert"
      aria-label={newer.title}
      className="rounded-md border border-late bg-late-soft px-5 py-4 text-sm"
    >
      {seen}
      <p className="font-semibold text-late-ink">{newer.title}</p>
      <p className="mt-1">{t("both.sentence")}</p>
      <table className="mt-3 w-full max-sm:block max-sm:*:block">
        <thead className="max-sm:sr-only">
          <tr className="text-ink-2 *:pb-1 *:text-start *:font-medium">
            <th scope="col">{t("both.field")}</th>
            <th scope="col">{t("both.mine")}</th>
            <th scope="col">{t("both.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ name, label, choices }) => (
            <tr
              key={name}
              className="border-t border-late align-top *:py-2 *:pe-4 max-sm:block max-sm:*:block max-sm:*:py-0.5"
            >
              <th scope="row" className="text-start font-strong">
                {label}
              </th>
              <td className="whitespace-pre-line">
                <span className="text-ink-2 sm:sr-only">{t("both.mine")}: </span>
                {shown(typed[name], choices) || t("both.empty")}
              </td>
              <td className="whitespace-pre-line">
                <span className="text-ink-2 sm:sr-only">{t("both.theirs")}: </span>
                {shown(newer.values[name], choices) || t("both.empty")}
                <Button
                  size="sm"
                  variant="quiet"
                  className="needs-script -my-1 ml-1"
                  onClick={(event) => put(event.currentTarget.form, name, newer.values[name] ?? "")}
                >
                  {t("both.take")}
                  <span className="sr-only"> ({label})</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A browser ends lines with two characters where a text is sent, the database keeps one. */
const plain = (text = "") => text.replace(/\r\n?/g, "\n").trim();

/** Ticked boxes are the same in any order. */
const sorted = (value = "") => value.split("\n").sort().join("\n");

/** Values on lines of their own, each as its choice is called. */
const shown = (value = "", choices: Record<string, string> = {}) =>
  value
    .split("\n")
    .map((line) => choices[line] ?? line)
    .join("\n");

/** Writes a value into a field of the form; into boxes, of which ones are ticked. */
function put(form: HTMLFormElement | null, name: string, value: string): void {
  const fields = [...(form?.elements ?? [])].filter((field) => field.getAttribute("name") === name);
  for (const field of fields) {
    if (field instanceof HTMLInputElement && field.type === "checkbox")
      field.checked = value.split("\n").includes(field.value);
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value;
  }
}
