import { ActionForm } from "@/components/forms/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveVisibilityAction } from "@/lib/profile/actions";
import type { OwnVisibility } from "@/lib/profile/queries/get-visibility";
import { AUDIENCES } from "@/lib/profile/schema";

/** One circle for each item, and the switch for all of them. */
export function VisibilityForm({
  profile,
  audiences,
  sensitive,
  locale,
}: OwnVisibility & { locale: Locale }) {
  const t = translator(locale, "profile");
  const common = translator(locale, "common");
  const hides = sensitive.length > 0 && !audiences.some(({ item, chosen }) => item === "UNIT" && chosen);
  return (
    <ActionForm
      action={saveVisibilityAction}
      fields={Object.fromEntries(audiences.map(({ item }) => [item, t(`item.${item}`)]))}
      done={t("visibility.saved")}
      className="grid gap-5"
    >
      <input type="hidden" name="version" value={profile.version} />
      <Checkbox
        name="isListed"
        value="true"
        label={<span className="font-strong">{t("visibility.listed")}</span>}
        help={t("visibility.listedHelp")}
        defaultChecked={profile.isListed}
      />
      {hides && (
        <Notice tone="info">
          {t("visibility.sensitive", {
            units: new Intl.ListFormat(locale).format(sensitive),
          })}
        </Notice>
      )}
      <div className="divide-y">
        {audiences.map(({ item, chosen, preset }) => (
          <Select
            key={item}
            name={item}
            label={<span className="font-normal">{t(`item.${item}`)}</span>}
            empty={t("visibility.preset", { audience: t(`audience.${preset}`) })}
            options={AUDIENCES.map((audience) => ({ value: audience, label: t(`audience.${audience}`) }))}
            defaultValue={chosen ?? ""}
            className="py-2.5 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)] sm:items-center [&>label]:mb-1 sm:[&>label]:mb-0"
          />
        ))}
      </div>
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}
