import { ActionForm } from "@/components/forms/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { objectToPhotoAction } from "@/lib/event-reports/actions";
import type { ShownPhoto } from "@/lib/event-reports/queries/photos";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ShownPhotosProps = {
  photos: readonly ShownPhoto[];
  /** Somebody has just asked for one to go. */
  isRemoved: boolean;
  locale: Locale;
};

/** The photos on an event's page. Whoever is on one can take it off, without an account and without a reason. */
export function ShownPhotos({ photos, isRemoved, locale }: ShownPhotosProps) {
  const t = translator(locale, "eventReports");
  if (photos.length === 0 && !isRemoved) return null;
  return (
    <section id="photos" aria-labelledby="photos-head" className="mt-14">
      <h2 id="photos-head" className="border-b pb-3">
        {t("photos.title")}
      </h2>
      {isRemoved && (
        <Notice tone="ok" title={t("object.done")} className="mt-5 max-w-prose">
          {t("object.doneSentence")}
        </Notice>
      )}
      <ul className="mt-5 grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {photos.map(({ id, width, height, caption }) => (
          <li key={id}>
            <figure>
              {/* biome-ignore lint/performance/noImgElement: it was made in its size, and its door asks who may see it */}
              <img
                src={`/api/event-photos/${id}`}
                alt={caption}
                width={width}
                height={height}
                loading="lazy"
                className="aspect-4/3 w-full rounded-lg bg-sunken object-cover"
              />
              <figcaption className="mt-2 text-sm text-ink-2">
                {caption}
                <details className="mt-1 print:hidden">
                  <summary className="inline-block min-h-6 cursor-pointer py-0.5 text-ink-3">
                    {t("object.question")}
                  </summary>
                  <ActionForm action={objectToPhotoAction} className="mt-2 grid gap-3">
                    <input type="hidden" name="id" value={id} />
                    <p>{t("object.sentence")}</p>
                    <SubmitButton
                      variant="default"
                      size="sm"
                      pending={t("object.pending")}
                      className="justify-self-start"
                    >
                      {t("object.send")}
                    </SubmitButton>
                  </ActionForm>
                </details>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
