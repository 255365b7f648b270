import { ActionForm } from "@/components/forms/action-form";
import { termText } from "@/components/people/term-text";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { signHandOverAction } from "@/lib/coordinators/actions";
import type { HandOverPage } from "@/lib/coordinators/queries/get-hand-over";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Who hands over to whom, and who has signed. */
export function HandOverSignatures({ handOver, locale }: { handOver: HandOverPage; locale: Locale }) {
  const t = translator(locale, "coordinators");
  const isReady = handOver.items.every(({ doneAt }) => doneAt !== null);
  return (
    <Card title={t("handOver.signatures")}>
      {!isReady && <p className="mb-3 text-sm text-ink-2">{t("handOver.first")}</p>}
      {handOver.sides.map((party) => (
        <div key={party.side} className="border-t py-4 first-of-type:border-0 last:pb-0">
          <p className="eyebrow">{t(`handOver.sides.${party.side}`)}</p>
          <p className="mt-1 font-strong">{party.name ?? t("handOver.nobody")}</p>
          {party.term && <p className="num text-sm text-ink-2">{termText(party.term, locale)}</p>}
          <p className={party.signedAt ? "mt-1 text-sm text-ok-ink" : "mt-1 text-sm text-ink-3"}>
            {signature(party, locale)}
          </p>
          {party.maySign && isReady && (
            <ActionForm action={signHandOverAction} className="mt-3 print:hidden">
              <input type="hidden" name="id" value={handOver.id} />
              <input type="hidden" name="version" value={handOver.version} />
              <input type="hidden" name="side" value={party.side} />
              <SubmitButton
                size="sm"
                variant={party.isOwn ? "primary" : "default"}
                pending={t("handOver.pending")}
              >
                {t(party.isOwn ? "handOver.sign" : "handOver.signFor")}
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      ))}
    </Card>
  );
}

function signature({ signedAt, signedFor }: HandOverPage["sides"][number], locale: Locale): string {
  const t = translator(locale, "coordinators");
  if (!signedAt) return t("handOver.unsigned");
  const day = formatDate(signedAt, { locale });
  return signedFor ? t("handOver.signedFor", { day, name: signedFor }) : t("handOver.signed", { day });
}
