import { LocalizedLines } from "@/components/events/localized-lines";
import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox } from "@/components/forms/form-choices";
import { localizedLabels } from "@/components/forms/localized-text";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeEventPhotoAction, removeEventPhotoAction } from "@/lib/event-reports/actions";
import type { Photo } from "@/lib/event-reports/queries/photos";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** One photo: what it shows in words, and whether everybody sees it. */
export function PhotoForm({ photo, locale }: { photo: Photo; locale: Locale }) {
  const t = translator(locale, "eventReports");
  const common = translator(locale, "common");
  const { id, width, height, captions, publishedAt, objectedAt } = photo;
  const key = <input type="hidden" name="id" value={id} />;
  return (
    <div className="grid gap-5 sm:grid-cols-[14rem_minmax(0,1fr)]">
      {/* biome-ignore lint/performance/noImgElement: it was made in its size, and its door asks who may see it */}
      <img
        src={`/api/event-photos/${id}`}
        alt={localized(captions, locale) || t("photos.noCaption")}
        width={width}
        height={height}
        loading="lazy"
        className="h-auto w-full rounded-md bg-sunken"
      />
      <div className="grid content-start gap-4">
        {objectedAt ? (
          <Notice tone="late" title={t("photos.objected")}>
            {t("photos.objectedSentence")}
          </Notice>
        ) : (
          <ActionForm
            action={changeEventPhotoAction}
            fields={localizedLabels("captions", t("photos.caption"))}
            done={t("photos.saved")}
            className="grid gap-4"
          >
            {key}
            <LocalizedLines
              prefix={id}
              name="captions"
              legend={t("photos.caption")}
              help={t("photos.captionHelp")}
              value={captions}
            />
            <FormCheckbox
              id={`shown-${id}`}
              name="isShown"
              label={t("photos.show")}
              help={t("photos.showHelp")}
              defaultChecked={publishedAt !== null}
            />
            <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
              {common("save")}
            </SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={removeEventPhotoAction}>
          {key}
          <SubmitButton variant="quiet" size="sm" pending={common("saving")} className="text-late-ink">
            {t("photos.remove")}
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
