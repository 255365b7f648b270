import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { decideAmendmentAction, retractAmendmentAction } from "@/lib/plans/actions";
import { compareItems } from "@/lib/plans/compare";
import { measuresOf, type PlanContent } from "@/lib/plans/content";
import { itemFacts } from "@/lib/plans/item-facts";
import type { ShownAmendment } from "@/lib/plans/queries/get-plan";
import type { AmendmentStatus } from "@/prisma/generated/enums";
import { FieldDifferences } from "./differences";
import { Target } from "./target";

const TONES: Record<AmendmentStatus, Tone> = {
  PROPOSED: "wait",
  ACCEPTED: "ok",
  REFUSED: "late",
  WITHDRAWN: "plain",
};

type AmendmentCardProps = {
  amendments: readonly ShownAmendment[];
  content: PlanContent;
  mayDecide: boolean;
  mayRetract: boolean;
  locale: Locale;
};

/** Changes that were proposed to a running plan, and what was decided. */
export function AmendmentCard({ amendments, content, mayDecide, mayRetract, locale }: AmendmentCardProps) {
  const t = translator(locale, "plans");
  return (
    <Card id="amendments" flush title={t("amend.title")}>
      {amendments.map((amendment) => (
        <section key={amendment.id} className="border-t px-5 py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
            <Tag tone={TONES[amendment.status]}>{t(`amend.status.${amendment.status}`)}</Tag>
            {[amendment.proposedBy, formatDate(amendment.proposedAt, { locale })].filter(Boolean).join(" · ")}
          </p>
          <p className="mt-2 whitespace-pre-line">{amendment.reason}</p>
          <Changes amendment={amendment} content={content} locale={locale} />
          {amendment.decision && (
            <p className="mt-3 border-l-2 pl-3 text-sm whitespace-pre-line">
              <span className="block text-ink-3">
                {t("amend.decided", { name: amendment.decidedBy ?? t("comments.somebody") })}
              </span>
              {amendment.decision}
            </p>
          )}
          {amendment.status === "PROPOSED" && mayDecide && <Decide amendment={amendment} locale={locale} />}
          {amendment.status === "PROPOSED" && mayRetract && (
            <ActionForm action={retractAmendmentAction} className="mt-3 print:hidden">
              <Target of={amendment} />
              <SubmitButton size="sm" variant="quiet" pending={t("moving")} className="-ml-3">
                {t("amend.retract")}
              </SubmitButton>
            </ActionForm>
          )}
        </section>
      ))}
    </Card>
  );
}

function Changes({
  amendment,
  content,
  locale,
}: {
  amendment: ShownAmendment;
  content: PlanContent;
  locale: Locale;
}) {
  const t = translator(locale, "plans");
  const measureName = (measureId: string) =>
    localized(measuresOf(content).find(({ id }) => id === measureId)?.names, locale);
  return (
    <ul className="mt-3 grid gap-3">
      {amendment.changes.map((change) => (
        <li key={change.itemId} className="border-l-2 pl-3">
          <p className="font-strong">
            {change.kind === "add" ? change.is.title : change.was.title}{" "}
            {change.kind === "add" && <Tag tone="ok">{t("compare.added")}</Tag>}
          </p>
          {change.kind === "change" ? (
            <FieldDifferences
              fields={compareItems(change.was, change.is)}
              measure={
                change.measure && { was: measureName(change.measure.was), is: measureName(change.measure.is) }
              }
              locale={locale}
            />
          ) : (
            <DescriptionList
              className="mt-1.5"
              items={[
                {
                  term: t("fields.measureId"),
                  value: measureName(change.measureId),
                },
                ...itemFacts(change.is, locale).map(({ label, value }) => ({ term: label, value })),
              ]}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Decide({ amendment, locale }: { amendment: ShownAmendment; locale: Locale }) {
  const t = translator(locale, "plans");
  return (
    <ActionForm
      action={decideAmendmentAction}
      fields={{ decision: t("amend.decision") }}
      className="mt-4 grid gap-3 border-t pt-4 print:hidden"
    >
      <Target of={amendment} />
      <FormTextArea
        name="decision"
        label={t("amend.decision")}
        help={t("amend.decisionHelp")}
        rows={2}
        maxLength={2000}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="to" value="ACCEPTED" pending={t("moving")}>
          {t("amend.accept")}
        </SubmitButton>
        <SubmitButton name="to" value="REFUSED" variant="default" pending={t("moving")}>
          {t("amend.refuse")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
