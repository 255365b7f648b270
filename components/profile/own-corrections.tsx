import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";
import { withdrawCorrectionAction } from "@/lib/profile/actions";
import type { OwnHome } from "@/lib/profile/queries/get-own-home";

type OwnCorrectionsProps = { corrections: OwnHome["corrections"]; zone: string; locale: Locale };

const TONES: Record<"PENDING" | "ACCEPTED" | "REFUSED", Tone> = {
  PENDING: "wait",
  ACCEPTED: "ok",
  REFUSED: "plain",
};

/** What the person proposed, and what became of it. */
export function OwnCorrections({ corrections, zone, locale }: OwnCorrectionsProps) {
  const t = translator(locale, "profile");
  const day = (at: Date) => formatter(locale, zone).dateTime(at, { dateStyle: "medium" });
  return (
    <Card title={t("correction.mine")} id="corrections">
      <ul className="divide-y text-sm">
        {corrections.flatMap(({ id, version, subject, rowId, status, reason, createdAt, decidedAt }) => {
          if (status === "WITHDRAWN") return [];
          return [
            <li key={id} className="py-2.5 first:pt-0 last:pb-0">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="flex-1 font-strong">
                  {t(`correction.kinds.${rowId ? subject : "missing"}`)}
                </span>
                <Tag tone={TONES[status]}>{t(`correction.status.${status}`)}</Tag>
              </div>
              <p className="num text-xs text-ink-3">{day(decidedAt ?? createdAt)}</p>
              {reason && <p className="mt-1 text-ink-2">{t("correction.reason", { reason })}</p>}
              {status === "PENDING" && (
                <ActionForm action={withdrawCorrectionAction} className="mt-1.5 print:hidden">
                  <input type="hidden" name="id" value={id} />
                  <input type="hidden" name="version" value={version} />
                  <SubmitButton size="sm" variant="default" pending={t("stillRight.pending")}>
                    {t("correction.withdraw")}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>,
          ];
        })}
      </ul>
    </Card>
  );
}
