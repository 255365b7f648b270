import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { localizedLabels } from "@/components/forms/localized-text";
import { LocalizedAreas } from "@/components/sections/localized-areas";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeGroupPageAction } from "@/lib/ambassadors/actions/groups";
import type { GroupWork } from "@/lib/ambassadors/queries/group-work";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CountryField } from "./place-fields";

type GroupPageFormProps = { bodyId: string; isChapter: boolean; page: GroupWork["page"]; locale: Locale };

/** What a group or a chapter tells everybody of itself. */
export function GroupPageForm({ bodyId, isChapter, page, locale }: GroupPageFormProps) {
  const t = translator(locale, "ambassadors");
  const common = translator(locale, "common");
  return (
    <Card
      title={t("groupPage.title")}
      actions={
        page?.isPublished && (
          <Link href={`/${locale}/community/groups/${page.slug}`}>{t("groupPage.look")}</Link>
        )
      }
    >
      <ActionForm
        action={writeGroupPageAction}
        fields={{
          slug: t("groupPage.slug"),
          country: t("fields.country"),
          ...localizedLabels("text", t("groupPage.text")),
        }}
        done={t("own.saved")}
        className="grid gap-4"
      >
        <input type="hidden" name="id" value={bodyId} />
        <input type="hidden" name="version" value={page?.version ?? 0} />
        <FormText
          name="slug"
          label={t("groupPage.slug")}
          help={t("groupPage.slugHelp")}
          defaultValue={page?.slug ?? ""}
          maxLength={60}
          required
        />
        {isChapter && <CountryField value={page?.country ?? null} locale={locale} />}
        <LocalizedAreas name="text" legend={t("groupPage.text")} value={page?.texts} rows={4} />
        <Checkbox
          name="isPublished"
          label={t("groupPage.isPublished")}
          help={t("groupPage.publishedHelp")}
          defaultChecked={page?.isPublished ?? false}
        />
        <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
          {common("save")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
