import { EventFrame } from "@/components/events/event-frame";
import { PartList } from "@/components/events/part-list";
import { PartMoves } from "@/components/events/part-moves";
import { QuestionForm } from "@/components/events/question-form";
import { Tag } from "@/components/ui/tag";
import { moveQuestionAction, removeQuestionAction } from "@/lib/events/actions/parts";
import { eventPolicy } from "@/lib/events/policy";
import { getEvent } from "@/lib/events/queries/get-event";
import { isOpenToChange } from "@/lib/events/status";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** What is asked of those who sign up. */
export default page({
  can: eventPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "events");
    const event = await getEvent(ctx, params.id, locale);
    return (
      <EventFrame event={event} tab="questions" locale={locale}>
        <PartList
          title={t("tabs.questions")}
          empty={{ title: t("questions.empty"), sentence: t("questions.emptySentence") }}
          change={t("part.change")}
          parts={event.questions.map((question) => {
            const { id, kind, options, isRequired, isSensitive } = question;
            const title = localized(question.texts, locale);
            const choices = Array.isArray(options) ? options.map((option) => localized(option, locale)) : [];
            return {
              id,
              line: (
                <>
                  <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                    <span className="min-w-0 flex-1 font-strong">{title}</span>
                    {isRequired && <Tag tone="info">{t("questions.required")}</Tag>}
                    {isSensitive && <Tag tone="wait">{t("questions.sensitive")}</Tag>}
                  </p>
                  <p className="text-sm text-ink-3">
                    {[t(`questionKind.${kind}`), choices.join(" / ")].filter(Boolean).join(": ")}
                  </p>
                </>
              ),
              form: (
                <>
                  <QuestionForm event={event} question={question} locale={locale} />
                  <PartMoves
                    event={event}
                    part={{ id, title }}
                    move={moveQuestionAction}
                    remove={removeQuestionAction}
                    locale={locale}
                  />
                </>
              ),
            };
          })}
          add={
            isOpenToChange(event.status)
              ? {
                  title: t("questions.new"),
                  form: <QuestionForm key={event.questions.length} event={event} locale={locale} />,
                }
              : null
          }
        />
      </EventFrame>
    );
  },
});
