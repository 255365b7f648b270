import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { publishSectionAction } from "@/lib/sections/actions";

type PublishFormProps = { code: string; section: { version: number; isPublished: boolean }; locale: Locale };

/** The switch between everybody's page and nobody's. */
export function PublishForm({ code, section: { version, isPublished }, locale }: PublishFormProps) {
  const t = translator(locale, "sections");
  return (
    <ActionForm action={publishSectionAction}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="to" value={isPublished ? "hidden" : "published"} />
      <SubmitButton
        variant={isPublished ? "default" : "primary"}
        pending={t(isPublished ? "hiding" : "publishing")}
      >
        {t(isPublished ? "hide" : "publish")}
      </SubmitButton>
    </ActionForm>
  );
}
