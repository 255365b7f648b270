import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SynthesisPage } from "@/lib/syntheses/queries/get-synthesis";
import { isRoundOpen } from "@/lib/syntheses/status";

type SynthesisNewsProps = {
  synthesis: SynthesisPage;
  /** What was just done. */
  search: { saved?: unknown; sent?: unknown };
  locale: Locale;
};

/** What happened last to a synthesis, and what that means for whoever reads it. */
export function SynthesisNews({ synthesis, search, locale }: SynthesisNewsProps) {
  const t = translator(locale, "syntheses");
  const { status, round, submittedAt, submittedBy, returnedAt, returnReason, acceptedAt, lateDays } =
    synthesis;
  const day = (at: Date | null) => ({ date: at ? formatDate(at, { locale }) : "—" });
  const handedIn = [
    t("page.waiting", day(submittedAt)),
    submittedBy && t("page.waitingBy", { name: submittedBy }),
    lateDays > 0 && t("page.late", { days: lateDays }),
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <>
      {search.saved && status !== "SUBMITTED" && <Notice tone="ok">{t("page.saved")}</Notice>}
      {status === "RETURNED" && (
        <Notice tone="wait" title={t("page.returned", day(returnedAt))}>
          <p className="whitespace-pre-line">{returnReason}</p>
        </Notice>
      )}
      {status === "SUBMITTED" && (
        <Notice tone={search.sent ? "ok" : "info"} title={handedIn}>
          {search.sent ? t("page.sent") : null}
        </Notice>
      )}
      {status === "ACCEPTED" && (
        <Notice tone="ok" title={t("page.accepted", day(acceptedAt))}>
          {handedIn}
        </Notice>
      )}
      {!isRoundOpen(round.status) && <Notice tone="info">{t("page.over")}</Notice>}
    </>
  );
}
