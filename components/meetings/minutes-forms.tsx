import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { FormTextArea } from "@/components/forms/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { introduceMinutesAction, recordItemAction } from "@/lib/meetings/actions/minutes";
import type { MeetingPage } from "@/lib/meetings/queries/get-meeting";
import type { AgendaEntry } from "@/lib/meetings/queries/list-agenda";

/** What stands above the items, and what everybody may read. */
export function IntroForm({ meeting, locale }: { meeting: MeetingPage; locale: Locale }) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  const intro = meeting.minutesIntro ?? "";
  const publicSummary = meeting.publicSummary ?? "";
  return (
    <ActionForm
      action={introduceMinutesAction}
      fields={{ intro: t("minutes.intro"), publicSummary: t("minutes.publicSummary") }}
      className="grid gap-4"
    >
      <input type="hidden" name="id" value={meeting.id} />
      <BothVersions
        stored={{
          version: meeting.version,
          values: { intro, publicSummary },
          title: common("both.unknown"),
        }}
        fields={[
          { name: "intro", label: t("minutes.intro") },
          { name: "publicSummary", label: t("minutes.publicSummary") },
        ]}
      />
      <FormTextArea
        name="intro"
        label={t("minutes.intro")}
        defaultValue={intro}
        optional={common("optional")}
        rows={3}
      />
      <FormTextArea
        name="publicSummary"
        label={t("minutes.publicSummary")}
        help={t("minutes.publicHelp")}
        defaultValue={publicSummary}
        optional={common("optional")}
        rows={3}
      />
      <SubmitButton size="sm" variant="default" pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}

/** What was said about an item, and whether it is done with. */
export function RecordForm({ item, locale }: { item: AgendaEntry; locale: Locale }) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  const discussion = item.discussion ?? "";
  return (
    <ActionForm
      action={recordItemAction}
      fields={{ discussion: t("minutes.discussion") }}
      className="mt-3 grid gap-3"
    >
      <input type="hidden" name="id" value={item.id} />
      <BothVersions
        stored={{ version: item.version, values: { discussion }, title: common("both.unknown") }}
        fields={[{ name: "discussion", label: t("minutes.discussion") }]}
      />
      <FormTextArea
        id={`${item.id}-discussion`}
        name="discussion"
        label={t("minutes.discussion")}
        defaultValue={discussion}
        optional={common("optional")}
        rows={4}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Checkbox
          id={`${item.id}-done`}
          name="isDone"
          label={t("minutes.isDone")}
          defaultChecked={item.status === "DONE"}
          disabled={item.status === "CARRIED"}
        />
        <SubmitButton size="sm" variant="default" pending={common("saving")}>
          {common("save")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
