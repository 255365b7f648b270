"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { createRecordAction } from "@/lib/alumni/actions";
import type { SimilarPerson } from "@/lib/alumni/queries/describe-similar";

const FIELDS = [
  "given",
  "family",
  "patronymic",
  "birthOn",
  "unitId",
  "programme",
  "level",
  "graduationYear",
  "email",
  "phone",
] as const;
type Field = (typeof FIELDS)[number];

type NewRecordFormProps = {
  locale: string;
  units: readonly SelectOption[];
  levels: readonly SelectOption[];
  labels: Record<Field, string> & {
    person: string;
    degree: string;
    contact: string;
    optional: string;
    chooseUnit: string;
    unknown: string;
    save: string;
    saving: string;
    similarTitle: string;
    similarSentence: string;
    isOther: string;
    suppressedTitle: string;
    suppressedSentence: string;
  };
};

const PAUSE_MS = 400;

/**
 * A new person. While it is being filled in, people who may be the same appear beside it; as long as there are any,
 * saving asks for a word that these are others.
 */
export function NewRecordForm({ locale, units, levels, labels }: NewRecordFormProps) {
  const t = useTranslations("common");
  const [state, send] = useActionState(createRecordAction, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  const [live, setLive] = useState<SimilarPerson[]>();
  const wait = useRef<{ timer?: ReturnType<typeof setTimeout>; request?: AbortController }>({});
  const asked = state.status === "done" && state.result ? state.result : null;
  const similar = live ?? (asked && "similar" in asked ? asked.similar : []);
  const isSuppressed = asked !== null && "isSuppressed" in asked && asked.isSuppressed;

  const look = () => {
    clearTimeout(wait.current.timer);
    wait.current.request?.abort();
    wait.current.timer = setTimeout(async () => {
      if (!form.current) return;
      const request = new AbortController();
      wait.current.request = request;
      const sent = { method: "POST", body: new FormData(form.current), signal: request.signal };
      const answer = await fetch("/api/alumni/similar", sent).catch(() => null);
      if (answer?.ok) setLive(((await answer.json()) as { similar: SimilarPerson[] }).similar);
    }, PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(wait.current.timer), []);

  const values = asked && "typed" in asked ? asked.typed : state.status === "failed" ? state.values : {};
  const problems = state.status === "failed" ? state.fields : {};
  const message = (code: string) =>
    t(
      t.has(`problems.${code}` as "problems.invalid")
        ? (`problems.${code}` as "problems.invalid")
        : "problems.invalid",
    );
  const errors = Object.entries(problems).map(([field, code]) => ({
    field,
    message: `${labels[field as Field] ?? field}: ${message(code)}`,
  }));
  const field = (name: Field, isOptional = true) => ({
    name,
    label: labels[name],
    defaultValue: values[name],
    error: problems[name] && message(problems[name]),
    ...(isOptional ? { optional: labels.optional } : { required: true }),
  });
  return (
    <form
      ref={form}
      action={send}
      onInput={look}
      className="grid gap-7 lg:grid-cols-[minmax(0,34rem)_minmax(16rem,1fr)]"
    >
      <input type="hidden" name="locale" value={locale} />
      {/* Another answer of the server fills the fields anew. */}
      <div key={JSON.stringify(values)} className="grid gap-7">
        {errors.length > 0 && (
          <ErrorSummary title={t("errors.title", { count: errors.length })} errors={errors} />
        )}
        {state.status === "failed" && errors.length === 0 && (
          <Notice tone="late">{t("errors.invalid")}</Notice>
        )}
        <fieldset className="grid items-start gap-4 sm:grid-cols-2">
          <legend className="eyebrow mb-3">{labels.person}</legend>
          <TextInput {...field("given", false)} autoComplete="off" />
          <TextInput {...field("family", false)} autoComplete="off" />
          <TextInput {...field("patronymic")} autoComplete="off" />
          <DateInput {...field("birthOn")} />
        </fieldset>
        <fieldset className="grid items-start gap-4 sm:grid-cols-2">
          <legend className="eyebrow mb-3">{labels.degree}</legend>
          <Select
            {...field("unitId", false)}
            options={units}
            className="sm:col-span-2"
            {...(units.length > 1 && { empty: labels.chooseUnit })}
          />
          <TextInput {...field("programme")} className="sm:col-span-2" />
          <Select {...field("level")} options={levels} empty={labels.unknown} />
          <TextInput {...field("graduationYear")} inputMode="numeric" maxLength={4} />
        </fieldset>
        <fieldset className="grid items-start gap-4 sm:grid-cols-2">
          <legend className="eyebrow mb-3">{labels.contact}</legend>
          <TextInput {...field("email")} inputMode="email" autoComplete="off" />
          <TextInput {...field("phone")} inputMode="tel" autoComplete="off" />
        </fieldset>
      </div>
      <div aria-live="polite" className="grid content-start gap-4 lg:pt-7">
        {isSuppressed && (
          <Notice tone="wait" title={labels.suppressedTitle}>
            <p className="mt-1">{labels.suppressedSentence}</p>
            {similar.length === 0 && (
              <Checkbox name="isOther" value="true" label={labels.isOther} required className="mt-4" />
            )}
          </Notice>
        )}
        {similar.length > 0 && (
          <Notice tone="wait" title={labels.similarTitle}>
            <p className="mt-1">{labels.similarSentence}</p>
            <ul className="mt-3 grid gap-3">
              {similar.map(({ id, name, detail, why }) => (
                <li key={id} className="border-t pt-3">
                  <a
                    href={`/${locale}/alumni/${id}`}
                    target="_blank"
                    rel="noreferrer"
                    className="font-semibold"
                  >
                    {name}
                  </a>
                  <span className="block text-ink-2">{detail}</span>
                  <span className="block text-xs text-wait-ink">{why}</span>
                </li>
              ))}
            </ul>
            <Checkbox name="isOther" value="true" label={labels.isOther} required className="mt-4" />
          </Notice>
        )}
      </div>
      <div>
        <SubmitButton pending={labels.saving}>{labels.save}</SubmitButton>
      </div>
    </form>
  );
}
