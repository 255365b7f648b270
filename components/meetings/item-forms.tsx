import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  addAgendaItemAction,
  changeAgendaItemAction,
  moveAgendaItemAction,
  removeAgendaItemAction,
} from "@/lib/meetings/actions/meeting";
import type { AgendaEntry } from "@/lib/meetings/queries/list-agenda";
import { Target } from "./change-forms";

const FIELDS = ["title", "proposer", "minutes"] as const;

/** One more item at the end of the agenda. */
export function AddItemForm({ meetingId, locale }: { meetingId: string; locale: Locale }) {
  const t = translator(locale, "meetings");
  return (
    <ActionForm action={addAgendaItemAction} fields={labelsOf(locale)} className="grid gap-4">
      <input type="hidden" name="id" value={meetingId} />
      <ItemFields prefix="new" locale={locale} />
      <SubmitButton
        variant="default"
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t("agenda.add")}
      </SubmitButton>
    </ActionForm>
  );
}

/** What can be done with an item: its place, its paper, its words. */
export function ItemForms({ item, locale }: { item: AgendaEntry; locale: Locale }) {
  const t = translator(locale, "meetings");
  const saving = translator(locale, "common")("saving");
  const move = (direction: "up" | "down", icon: ReactNode) => (
    <ActionForm action={moveAgendaItemAction}>
      <Target meeting={item} />
      <input type="hidden" name="direction" value={direction} />
      <SubmitButton
        size="sm"
        variant="quiet"
        pending="…"
        aria-label={t(`agenda.${direction}`, { title: item.title })}
      >
        {icon}
      </SubmitButton>
    </ActionForm>
  );
  return (
    <details className="mt-2 text-sm print:hidden">
      <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
        {t("agenda.change")}
      </summary>
      <div className="mt-2 grid gap-4 rounded-md bg-sunken p-4">
        <ActionForm action={changeAgendaItemAction} fields={labelsOf(locale)} className="grid gap-4">
          <Target meeting={item} />
          <ItemFields prefix={item.id} item={item} locale={locale} />
          <SubmitButton size="sm" variant="default" pending={saving} className="justify-self-start">
            {translator(locale, "common")("save")}
          </SubmitButton>
        </ActionForm>
        <form
          action={`/api/agenda-items/${item.id}/paper?locale=${locale}&meeting=${item.meetingId}`}
          method="post"
          encType="multipart/form-data"
          className="flex flex-wrap items-end gap-3 border-t pt-4"
        >
          <label className="min-w-0 flex-1 basis-60 font-strong">
            {t("agenda.paper")}
            <input type="file" name="file" required className="control mt-1.5 font-normal" />
          </label>
          <Button type="submit" size="sm">
            {t("agenda.upload")}
          </Button>
        </form>
        <div className="flex flex-wrap items-center gap-1 border-t pt-3">
          {move("up", <ArrowUp />)}
          {move("down", <ArrowDown />)}
          <ActionForm action={removeAgendaItemAction} className="ml-auto">
            <Target meeting={item} />
            <SubmitButton size="sm" variant="quiet" pending={saving} className="text-late-ink">
              <span className="inline-flex items-center gap-1.5">
                <Trash2 /> {t("agenda.remove")}
              </span>
            </SubmitButton>
          </ActionForm>
        </div>
      </div>
    </details>
  );
}

type Written = { title: string; proposer: string | null; minutes: number | null; isInternal: boolean };

/** `prefix` keeps the ids of several forms on a page apart. */
function ItemFields({ prefix, item, locale }: { prefix: string; item?: Written; locale: Locale }) {
  const t = translator(locale, "meetings");
  const optional = translator(locale, "common")("optional");
  return (
    <>
      <FormText
        id={`${prefix}-title`}
        name="title"
        label={t("agenda.fields.title")}
        defaultValue={item?.title ?? ""}
        autoComplete="off"
        required
      />
      <div className="grid gap-4 sm:grid-cols-[1fr_9rem]">
        <FormText
          id={`${prefix}-proposer`}
          name="proposer"
          label={t("agenda.fields.proposer")}
          defaultValue={item?.proposer ?? ""}
          optional={optional}
        />
        <FormText
          id={`${prefix}-minutes`}
          name="minutes"
          type="number"
          min={1}
          max={600}
          label={t("agenda.fields.minutes")}
          defaultValue={item?.minutes ?? ""}
          optional={optional}
        />
      </div>
      <Checkbox
        id={`${prefix}-internal`}
        name="isInternal"
        label={t("agenda.fields.isInternal")}
        help={t("agenda.internalHelp")}
        defaultChecked={item?.isInternal ?? false}
      />
    </>
  );
}

function labelsOf(locale: Locale): Record<string, string> {
  const t = translator(locale, "meetings");
  return Object.fromEntries(FIELDS.map((field) => [field, t(`agenda.fields.${field}`)]));
}
