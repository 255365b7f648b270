import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { ChannelChoice, Choice } from "@/lib/consent/queries/list-choices";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ActionState } from "@/lib/platform/action";

type ChoiceListProps = {
  choices: readonly Choice[];
  /** Takes purpose, channel, wordingId and answer; `sealed` goes along where a link answers. */
  action: (before: ActionState<void>, form: FormData) => Promise<ActionState<void>>;
  sealed?: string | undefined;
  locale: Locale;
};

/** What a person is asked, purpose by purpose; every answer is a form of its own, so that none carries another along. */
export function ChoiceList({ choices, action, sealed, locale }: ChoiceListProps) {
  const t = translator(locale, "consent");
  return (
    <div className="grid gap-4">
      {choices.map((choice) => (
        <Card
          key={choice.purpose}
          id={choice.purpose.toLowerCase()}
          title={t(`purposes.${choice.purpose}`)}
          actions={
            choice.wording && (
              <span className="text-xs text-ink-3">
                {t("me.version", { version: choice.wording.version })}
              </span>
            )
          }
        >
          {choice.wording && <p className="max-w-prose whitespace-pre-line">{choice.wording.text}</p>}
          <ul className="mt-4">
            {choice.channels.map((channel) => (
              <li
                key={channel.channel}
                className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t py-3 last:pb-0"
              >
                <span className="min-w-28 font-strong">
                  {channel.channel === "IN_APP" ? t("me.use") : t(`channels.${channel.channel}`)}
                </span>
                <State channel={channel} locale={locale} />
                {(channel.basis === "CONSENT" || channel.basis === "LEGITIMATE_INTEREST") && (
                  <ActionForm action={action} className="ml-auto flex flex-wrap items-center gap-2">
                    {sealed && <input type="hidden" name="link" value={sealed} />}
                    <input type="hidden" name="purpose" value={choice.purpose} />
                    <input type="hidden" name="channel" value={channel.channel} />
                    <input type="hidden" name="wordingId" value={choice.wording?.id ?? ""} />
                    {channel.state !== "yes" && (
                      <AnswerButton answer="yes" {...{ choice, channel, locale }} />
                    )}
                    {channel.state !== "no" && <AnswerButton answer="no" {...{ choice, channel, locale }} />}
                  </ActionForm>
                )}
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

type OneChoice = { choice: Choice; channel: ChannelChoice; locale: Locale };

/** The button says yes or no; to a screen reader also to what. */
function AnswerButton({ answer, choice, channel, locale }: OneChoice & { answer: "yes" | "no" }) {
  const t = translator(locale, "consent");
  const what = t("me.for", {
    purpose: t(`purposes.${choice.purpose}`),
    channel: t(`channels.${channel.channel}`),
  });
  return (
    <SubmitButton name="answer" value={answer} variant="default" size="sm" pending={t("me.saving")}>
      {t(`me.${answer}`)}
      <span className="sr-only">: {what}</span>
    </SubmitButton>
  );
}

function State({ channel: { basis, state, since }, locale }: { channel: ChannelChoice; locale: Locale }) {
  const t = translator(locale, "consent");
  const isOwed = basis === "LEGAL_OBLIGATION" || basis === "CONTRACT";
  const word = isOwed ? "owed" : state === "yes" && !since ? "default" : state;
  return (
    <span className="flex flex-wrap items-center gap-2 text-sm">
      <Tag tone={word === "yes" ? "ok" : word === "default" ? "info" : "plain"}>{t(`me.state.${word}`)}</Tag>
      {since && !isOwed && (
        <span className="text-ink-3">{t("me.since", { date: formatDate(since, { locale }) })}</span>
      )}
    </span>
  );
}
