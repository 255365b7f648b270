import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type UploadFormProps = {
  eventId: string;
  /** Why a picture was sent back. */
  problem: string | undefined;
  locale: Locale;
};

/** Sends a photo. A plain form: the browser sends the file, with scripts or without. */
export function UploadForm({ eventId, problem, locale }: UploadFormProps) {
  const t = translator(locale, "eventReports");
  const profile = translator(locale, "profile");
  const known = `photoProblem.${problem}` as "photoProblem.other";
  return (
    <form
      method="post"
      action={`/api/event-reports/${eventId}/photos?locale=${locale}`}
      encType="multipart/form-data"
      className="grid gap-5"
    >
      {problem && <Notice tone="late">{profile(profile.has(known) ? known : "photoProblem.other")}</Notice>}
      <TextInput
        name="photo"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        label={t("photos.file")}
        help={t("photos.fileHelp")}
        required
      />
      <TextInput
        name="caption"
        label={t("photos.caption")}
        help={t("photos.captionHelp")}
        maxLength={200}
        autoComplete="off"
      />
      <Button type="submit" variant="primary" className="justify-self-start">
        {t("photos.send")}
      </Button>
    </form>
  );
}
