import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { OwnActivityPage } from "@/lib/activities/queries/list-own";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type EvidenceCardProps = {
  activity: OwnActivityPage;
  problem: "paper-too-large" | "paper-missing" | "too-many" | undefined;
  locale: Locale;
};

/** The file that proves an entry, and sending another while nobody has decided. */
export function EvidenceCard({ activity, problem, locale }: EvidenceCardProps) {
  const t = translator(locale, "activities");
  const file = `/api/activities/${activity.id}/evidence`;
  return (
    <Card title={t("file.title")}>
      {problem && (
        <Notice tone="late" className="mb-4">
          {t(`file.problems.${problem}`)}
        </Notice>
      )}
      <p className="text-sm text-ink-2">
        {activity.hasFile ? <a href={file}>{t("file.open")}</a> : t("file.none")}
      </p>
      {activity.canChange && (
        <form
          action={`${file}?locale=${locale}`}
          method="post"
          encType="multipart/form-data"
          className="mt-4 grid gap-3 print:hidden"
        >
          <label className="grid gap-1.5 text-sm">
            <span className="font-strong">{t(activity.hasFile ? "file.replace" : "file.choose")}</span>
            <input type="file" name="file" required className="max-w-full text-sm" />
          </label>
          <button type="submit" className={buttonStyle({ className: "justify-self-start" })}>
            {t("file.send")}
          </button>
        </form>
      )}
    </Card>
  );
}
