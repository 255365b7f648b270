import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormTextArea } from "@/components/forms/form-field";
import { buttonStyle } from "@/components/ui/button-style";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { askColleagueAction, decidePairAction, proposePairAction } from "@/lib/duplicates/actions";
import type { ListedPair } from "@/lib/duplicates/queries/list-pairs";
import { type Decision, reachesPair } from "@/lib/duplicates/status";
import { formatList } from "@/lib/format/lists";
import { translator } from "@/lib/i18n/translator";
import type { DuplicateStatus } from "@/prisma/generated/enums";
import type { PairView } from "./duplicate-pair";

/** Each with its key. `OPEN` takes back what was said. */
const PAIR_DECISIONS = [
  ["s", "SAME"],
  ["d", "DIFFERENT"],
  ["l", "LATER"],
] as const;
const SAID: Partial<Record<DuplicateStatus, string>> = { DIFFERENT: "DIFFERENT", LATER: "LATER" };

const isVerdict = (name: Decision) => name === "SAME" || name === "DIFFERENT";

/** The keys that do something in a list of pairs, each with its words in the messages. */
export function keysOf(status: DuplicateStatus, isFaculty: boolean) {
  const isOpen = status === "OPEN";
  return [
    ["s", "decisions.SAME"],
    ["d", "decisions.DIFFERENT"],
    isOpen ? (["l", "decisions.LATER"] as const) : (["o", "decisions.OPEN"] as const),
    ...(isSettled(status) ? [] : [["a", "ask.title"] as const]),
    ...(isSettled(status) || !isFaculty ? [] : [["p", "propose.title"] as const]),
  ] as const;
}

const isSettled = (status: DuplicateStatus) => status === "DIFFERENT" || status === "PROPOSED";

/** One person or two? A word is kept at once; where the reader sees one record only, the office has it. */
export function DecidePair({ pair, label, view }: { pair: ListedPair; label: string; view: PairView }) {
  const t = translator(view.locale, "duplicates");
  const { status, may } = pair;
  if (status === "DIFFERENT" && may !== "merge") return null;
  const canPropose = !isSettled(status) && view.isFaculty;
  const shown = PAIR_DECISIONS.filter(
    ([, name]) => (may === "merge" || name === "LATER") && !(name === "LATER" && status !== "OPEN"),
  );
  const buttons = [...shown, ...(status === "OPEN" ? [] : [["o", "OPEN"] as const])];
  return (
    <div className="mt-3.5 flex flex-wrap items-start gap-x-1 gap-y-1">
      <ActionForm action={decidePairAction} className="contents">
        <Target pair={pair} />
        <fieldset className="contents">
          <legend className="sr-only">{label}</legend>
          {buttons.map(([pressed, name]) => (
            <SubmitButton
              key={name}
              name="decision"
              value={name}
              data-key={pressed}
              size="sm"
              variant={isVerdict(name) ? "default" : "quiet"}
              aria-pressed={SAID[status] === name}
              pending={t("deciding")}
              className={isVerdict(name) ? "flex-1 basis-28" : "text-ink-2"}
            >
              {t(`decisions.${name}`)}
            </SubmitButton>
          ))}
        </fieldset>
      </ActionForm>
      {canPropose && may !== "merge" && <Propose pair={pair} view={view} />}
      {!isSettled(status) && <Ask pair={pair} view={view} />}
      {canPropose && may === "merge" && <Propose pair={pair} view={view} />}
      {may === "merge" && (
        <Link
          href={`/${view.locale}/alumni/${pair.sides[0].id}/merge/${pair.sides[1].id}`}
          className={buttonStyle({ variant: "quiet", size: "sm", className: "text-ink-2" })}
        >
          {t("byField")}
        </Link>
      )}
    </div>
  );
}

function Target({ pair: { id, version } }: { pair: ListedPair }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

function Ask({ pair, view }: { pair: ListedPair; view: PairView }) {
  const { colleagues, userId, units, locale } = view;
  const t = translator(locale, "duplicates");
  const unitIds = pair.sides.flatMap((side) => side.unitIds);
  const options = colleagues
    .filter(
      (one) => one.userId !== userId && (one.isOffice || one.unitIds.length > 0) && reachesPair(one, unitIds),
    )
    .map(({ userId: value, name, isOffice, unitIds: own }) => {
      const where = isOffice
        ? t("ask.office")
        : formatList(
            own.flatMap((id) => units.get(id) ?? []),
            locale,
          );
      return { value, label: [name, where].filter(Boolean).join(" · ") };
    });
  if (options.length === 0) return null;
  const labels = { colleagueId: t("ask.colleague"), note: t("ask.note") };
  return (
    <Opened label={t("ask.title")} pressed="a" isQuiet>
      <ActionForm action={askColleagueAction} fields={labels} className="grid gap-3">
        <Target pair={pair} />
        <FormSelect
          name="colleagueId"
          id={`colleague-${pair.id}`}
          label={labels.colleagueId}
          options={options}
          empty={t("ask.choose")}
          required
          // Whoever asked is asked back.
          defaultValue={options.find(({ value }) => value === pair.decidedById)?.value}
        />
        <FormTextArea
          name="note"
          id={`question-${pair.id}`}
          label={labels.note}
          rows={2}
          optional={t("optional")}
        />
        <SubmitButton size="sm" variant="default" pending={t("sending")}>
          {t("ask.send")}
        </SubmitButton>
      </ActionForm>
    </Opened>
  );
}

function Propose({ pair, view: { locale } }: { pair: ListedPair; view: PairView }) {
  const t = translator(locale, "duplicates");
  const labels = { note: t("propose.note") };
  return (
    <Opened label={t("propose.title")} pressed="p" isQuiet={pair.may === "merge"}>
      <ActionForm action={proposePairAction} fields={labels} className="grid gap-3">
        <Target pair={pair} />
        <FormTextArea
          name="note"
          id={`proposal-${pair.id}`}
          label={labels.note}
          rows={2}
          optional={t("optional")}
        />
        <SubmitButton size="sm" variant="default" pending={t("sending")}>
          {t("propose.send")}
        </SubmitButton>
      </ActionForm>
    </Opened>
  );
}

/** A button that opens the few fields below it; a key opens and enters it. */
function Opened({
  label,
  pressed,
  isQuiet,
  children,
}: {
  label: string;
  pressed: string;
  isQuiet: boolean;
  children: ReactNode;
}) {
  return (
    <details className="open:basis-full">
      <summary
        data-key={pressed}
        className={buttonStyle({
          variant: isQuiet ? "quiet" : "default",
          size: "sm",
          className: isQuiet ? "list-none text-ink-2" : "list-none",
        })}
      >
        {label}
      </summary>
      <div className="mt-2 mb-3 rounded-md bg-sunken p-3">{children}</div>
    </details>
  );
}
