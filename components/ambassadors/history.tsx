import type { AmbassadorPage } from "@/lib/ambassadors/queries/get-ambassador";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Step = Omit<AmbassadorPage["steps"][number], "by"> & { by?: string };

/** What happened, the latest first, by whom and why. */
export function History({ steps, zone, locale }: { steps: readonly Step[]; zone: string; locale: Locale }) {
  const t = translator(locale, "ambassadors");
  const said = (by: string) =>
    by === "portal" || by === "person" || by === "somebody" ? t(`history.by.${by}`) : by;
  return (
    <ol className="grid gap-3 text-sm">
      {steps.map(({ id, to, at, by, reason }) => (
        <li key={id} className="border-l-2 pl-3">
          <p className="font-strong">{t(`status.${to}`)}</p>
          <p className="num text-ink-3">
            {formatDateTime(at, { locale, zone })}
            {by && ` · ${said(by)}`}
          </p>
          {reason && <p className="mt-1 whitespace-pre-line text-ink-2">{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
