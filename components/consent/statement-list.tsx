import { Card } from "@/components/ui/card";
import type { Statement } from "@/lib/consent/queries/list-statements";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type StatementListProps = { statements: readonly Statement[]; zone: string; locale: Locale };

/** Everything that the person ever said, when and by what means, with the text that was on the page. */
export function StatementList({ statements, zone, locale }: StatementListProps) {
  const t = translator(locale, "consent");
  return (
    <Card title={t("me.history")} id="history">
      {statements.length === 0 && <p className="text-sm text-ink-2">{t("me.noHistory")}</p>}
      <ol className="grid gap-3.5 text-sm">
        {statements.map(({ id, purpose, channel, act, source, at, language, wording }) => (
          <li key={id} className="border-l-2 border-line-strong pl-3">
            <p className="num text-xs text-ink-3">
              <time dateTime={at.toISOString()}>{formatDateTime(at, { locale, zone })}</time>,{" "}
              {t(`sources.${source}`)}
            </p>
            <p>
              <span className="font-strong">{t(`acts.${act}`)}</span>:{" "}
              {t("me.for", { purpose: t(`purposes.${purpose}`), channel: t(`channels.${channel}`) })}
            </p>
            {wording?.text && (
              <details>
                <summary className="w-fit cursor-pointer py-1 text-xs text-ink-2">
                  {t("me.text", { version: wording.version })}
                </summary>
                <blockquote
                  lang={language ?? undefined}
                  className="max-w-prose whitespace-pre-line text-ink-2"
                >
                  {wording.text}
                </blockquote>
              </details>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
