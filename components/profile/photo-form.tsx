import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { removePhotoAction } from "@/lib/profile/actions";
import { CROPS } from "@/lib/profile/photo/limits";
import { Photo } from "./photo";

type PhotoFormProps = {
  src: string | null;
  person: { name: string; initials: string };
  /** Why a picture was sent back. */
  problem: string | undefined;
  locale: Locale;
};

/** The photo, and a form that sends another. A plain form: the browser sends the file, with scripts or without. */
export function PhotoForm({ src, person, problem, locale }: PhotoFormProps) {
  const t = translator(locale, "profile");
  const known = `photoProblem.${problem}` as "photoProblem.other";
  return (
    <div className="grid gap-5">
      {problem && <Notice tone="late">{t(t.has(known) ? known : "photoProblem.other")}</Notice>}
      <div className="flex flex-wrap items-end gap-4">
        <Photo src={src} initials={person.initials} alt={t("edit.photoAlt", { name: person.name })} />
        {src && (
          <ActionForm action={removePhotoAction}>
            <SubmitButton size="sm" variant="quiet" pending={t("stillRight.pending")}>
              {t("edit.photoRemove")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      <form
        method="post"
        action={`/api/me/photo?locale=${locale}`}
        encType="multipart/form-data"
        className="grid gap-5"
      >
        <TextInput
          name="photo"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          label={t("edit.photoChoose")}
          help={t("edit.photoHelp")}
          required
        />
        <RadioGroup
          name="crop"
          legend={t("edit.crop")}
          options={CROPS.map((crop) => ({ value: crop, label: t(`edit.crops.${crop}`) }))}
          defaultValue="face"
        />
        <Button type="submit" className="justify-self-start">
          {t("edit.photoSend")}
        </Button>
      </form>
    </div>
  );
}
