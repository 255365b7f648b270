import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Contactability } from "@/lib/consent/decide";
import { verdictReason, verdictSentence } from "@/lib/consent/words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Channel, Purpose } from "@/prisma/generated/enums";
import { RecordAnswer } from "./record-answer";

export type PurposeVerdict = { purpose: Purpose; channel: Channel } & Contactability;

type ContactCardProps = {
  alumnusId: string;
  /** By purpose and channel, in the order of the purposes. */
  verdicts: readonly PurposeVerdict[];
  /** Whether the reader may write down what the person said. */
  canRecord: boolean;
  locale: Locale;
};

/** For each channel whether the person may be contacted, and why; behind it, for every purpose. */
export function ContactCard({ alumnusId, verdicts, canRecord, locale }: ContactCardProps) {
  const t = translator(locale, "consent");
  const byChannel = new Map<Channel, PurposeVerdict[]>();
  for (const found of verdicts)
    byChannel.set(found.channel, [...(byChannel.get(found.channel) ?? []), found]);
  return (
    <Card title={t("card.title")} id="contact">
      <div className="grid gap-3.5 text-sm">
        {[...byChannel].map(([channel, found]) => (
          <section key={channel}>
            {found[0] && channel !== "IN_APP" && (
              <p className="flex items-start gap-2">
                <YesOrNo found={found[0]} locale={locale} />
                <span>{verdictSentence(found[0], channel, locale)}</span>
              </p>
            )}
            <details className="mt-1 print:hidden">
              <summary className="w-fit cursor-pointer py-1 text-xs text-ink-2">
                {channel === "IN_APP"
                  ? t("card.uses")
                  : `${t("card.more")}, ${t(`channels.${channel}`).toLowerCase()}`}
              </summary>
              <ul className="grid gap-1.5 pt-1">
                {found.map((one) => (
                  <li key={one.purpose} className="flex items-start gap-2">
                    <YesOrNo found={one} locale={locale} />
                    <span className="min-w-0">
                      {t(`purposes.${one.purpose}`)}
                      <span className="block text-xs text-ink-2">{verdictReason(one, locale)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          </section>
        ))}
      </div>
      {canRecord && (
        <details className="mt-4 border-t pt-2.5 print:hidden">
          <summary className="w-fit cursor-pointer py-1 text-sm font-strong">{t("card.record")}</summary>
          <RecordAnswer alumnusId={alumnusId} choices={verdicts} locale={locale} />
        </details>
      )}
    </Card>
  );
}

function YesOrNo({ found, locale }: { found: Contactability; locale: Locale }) {
  const t = translator(locale, "consent");
  const isYes = found.verdict === "CONTACTABLE";
  return <Tag tone={isYes ? "ok" : "plain"}>{t(isYes ? "card.yes" : "card.no")}</Tag>;
}
