import { ActionForm } from "@/components/forms/action-form";
import { FormChoices } from "@/components/forms/form-choices";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveProfileAction } from "@/lib/profile/actions";
import type { ItemAudience, OwnProfile } from "@/lib/profile/queries/get-own-profile";
import { LANGUAGES } from "@/lib/profile/schema";
import { Offer, type ProfileItem } from "@/prisma/generated/enums";
import { languageName, seenBy } from "./words";

type ProfileFormProps = { profile: OwnProfile; audiences: readonly ItemAudience[]; locale: Locale };

/** Skills, languages and what the person is open to, each with who sees it. */
export function ProfileForm({ profile, audiences, locale }: ProfileFormProps) {
  const t = translator(locale, "profile");
  const common = translator(locale, "common");
  const withCircle = (help: string, item: ProfileItem) => [help, capital(seenBy(item, audiences, locale))];
  const languages = LANGUAGES.map((code) => ({ value: code, label: languageName(code, locale) })).sort(
    (a, b) => a.label.localeCompare(b.label, locale),
  );
  return (
    <ActionForm
      action={saveProfileAction}
      fields={{ skills: t("edit.skills"), languages: t("edit.languages"), openTo: t("edit.openTo") }}
      className="grid gap-7"
    >
      <input type="hidden" name="version" value={profile.version} />
      <FormTextArea
        name="skills"
        label={t("edit.skills")}
        help={withCircle(t("edit.skillsHelp"), "SKILLS").join(" ")}
        optional={common("optional")}
        rows={3}
        defaultValue={profile.skills.join(", ")}
      />
      <FormChoices
        name="openTo"
        legend={t("edit.openTo")}
        help={withCircle(t("edit.openToHelp"), "OPEN_TO").join(" ")}
        options={Object.values(Offer).map((offer) => ({ value: offer, label: t(`offer.${offer}`) }))}
        defaultValue={profile.openTo}
      />
      <FormChoices
        name="languages"
        legend={t("edit.languages")}
        help={withCircle("", "LANGUAGES").join("")}
        options={languages}
        defaultValue={profile.languages}
      />
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
