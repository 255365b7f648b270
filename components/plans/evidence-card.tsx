import { FileText, Link2 } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { removeEvidenceAction } from "@/lib/plans/actions";
import type { ItemPage } from "@/lib/plans/queries/get-item";

type EvidenceCardProps = { page: ItemPage; mayAdd: boolean; problem: string | undefined; locale: Locale };

const PROBLEMS = [
  "evidence-too-large",
  "evidence-missing",
  "evidence-kind",
  "evidence-link",
  "too-many",
  "plan-locked",
] as const;

/** What shows that an item was done: files and links. */
export function EvidenceCard({ page, mayAdd, problem, locale }: EvidenceCardProps) {
  const t = translator(locale, "plans");
  const { item, plan, evidence } = page;
  const known = PROBLEMS.find((one) => one === problem);
  return (
    <Card id="evidence" title={t("evidence.title")}>
      {known && (
        <Notice tone="late" className="mb-4">
          {t(`evidence.problems.${known}`)}
        </Notice>
      )}
      {evidence.length === 0 && <p className="text-sm text-ink-2">{t("evidence.none")}</p>}
      <ul>
        {evidence.map(({ id, url, fileName, note, at, by }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t py-2.5 first:border-0"
          >
            <div className="min-w-0 flex-1 basis-52">
              <a
                href={url ?? `/api/plans/evidence/${id}`}
                rel={url ? "noreferrer nofollow" : undefined}
                className="inline-flex items-center gap-2 [overflow-wrap:anywhere]"
              >
                {url ? <Link2 aria-hidden="true" /> : <FileText aria-hidden="true" />}
                {url ?? fileName}
              </a>
              <p className="text-sm text-ink-2">
                {[note, by, formatDate(at, { locale })].filter(Boolean).join(" · ")}
              </p>
            </div>
            {mayAdd && (
              <ActionForm action={removeEvidenceAction} className="print:hidden">
                <input type="hidden" name="itemId" value={item.id} />
                <input type="hidden" name="partId" value={id} />
                <SubmitButton
                  size="sm"
                  variant="quiet"
                  pending={t("saving")}
                  aria-label={t("evidence.removeOne", { name: fileName ?? url ?? "" })}
                >
                  {t("remove")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <form
          method="post"
          encType="multipart/form-data"
          action={`/api/plans/items/${item.id}/evidence?plan=${plan.id}&locale=${locale}`}
          className="mt-4 grid gap-3.5 border-t pt-4 print:hidden"
        >
          <TextInput
            name="file"
            type="file"
            accept=".pdf,.jpg,.jpeg,.png,.webp,.docx"
            label={t("evidence.file")}
            help={t("evidence.fileHelp")}
          />
          <TextInput
            name="url"
            type="url"
            label={t("evidence.url")}
            placeholder="https://"
            maxLength={2048}
          />
          <TextInput name="note" label={t("evidence.note")} optional={t("optional")} maxLength={200} />
          <SubmitButton variant="default" pending={t("saving")} className="justify-self-start">
            {t("evidence.add")}
          </SubmitButton>
        </form>
      )}
    </Card>
  );
}
