import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { givePlaceAction, takePlaceBackAction } from "@/lib/calls/actions";
import type { CallAtDesk, CallHelper } from "@/lib/calls/queries/calls";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type HelperListProps = { call: CallAtDesk; helpers: readonly CallHelper[]; locale: Locale };

/** Who has a place, or who waits in the order of signing up; and giving or taking back a place. */
export function HelperList({ call, helpers, locale }: HelperListProps) {
  const t = translator(locale, "calls");
  return (
    <ol className="grid">
      {helpers.map((helper, at) => (
        <li key={helper.id} className="border-t px-5 py-3.5 first:border-t-0 sm:px-6.5">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="num text-ink-3">{at + 1}.</span>
            <span className="font-strong">{helper.name}</span>
            <span className="num text-sm text-ink-3">
              {formatDateTime(helper.at, { locale, zone: call.zone })}
            </span>
            {helper.hasCome !== null && (
              <Tag tone={helper.hasCome ? "ok" : "plain"}>
                {t(helper.hasCome ? "desk.came" : "desk.missed")}
              </Tag>
            )}
          </p>
          {helper.note && <p className="mt-1 whitespace-pre-line text-sm text-ink-2">{helper.note}</p>}
          {call.isRunning && (
            <div className="mt-2 print:hidden">
              {helper.placedAt ? (
                <TakeBack helper={helper} locale={locale} />
              ) : (
                call.left > 0 && <Give helper={helper} locale={locale} />
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

type OneProps = { helper: CallHelper; locale: Locale };

function Give({ helper, locale }: OneProps) {
  return (
    <ActionForm action={givePlaceAction}>
      <input type="hidden" name="signUpId" value={helper.id} />
      <SubmitButton variant="default" size="sm" pending={translator(locale, "common")("saving")}>
        {translator(locale, "calls")("desk.give")}
      </SubmitButton>
    </ActionForm>
  );
}

function TakeBack({ helper, locale }: OneProps) {
  const t = translator(locale, "calls");
  return (
    <details>
      <summary className="inline-block py-1 text-sm">{t("desk.takeBack")}</summary>
      <ActionForm
        action={takePlaceBackAction}
        fields={{ reason: t("desk.word") }}
        className="mt-2 grid max-w-md gap-3"
      >
        <input type="hidden" name="signUpId" value={helper.id} />
        <FormText
          name="reason"
          id={`reason-${helper.id}`}
          label={t("desk.word")}
          help={t("desk.wordHelp")}
          maxLength={500}
          required
        />
        <SubmitButton
          variant="danger"
          size="sm"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("desk.takeBack")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
