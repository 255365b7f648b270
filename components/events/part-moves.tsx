import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ComponentProps } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Target } from "./target";

type PartAction = ComponentProps<typeof ActionForm<void>>["action"];

type PartMovesProps = {
  event: { id: string; version: number };
  part: { id: string; title: string };
  /** Where the order says something. */
  move?: PartAction;
  remove: PartAction;
  locale: Locale;
};

/** Puts a part of an event up or down, or takes it away. */
export function PartMoves({ event, part, move, remove, locale }: PartMovesProps) {
  const t = translator(locale, "events");
  const look = { size: "sm", variant: "quiet", pending: "…" } as const;
  return (
    <div className="flex flex-wrap items-center gap-1 border-t pt-3">
      {move &&
        (["up", "down"] as const).map((direction) => (
          <ActionForm key={direction} action={move}>
            <Target event={event} partId={part.id} />
            <input type="hidden" name="direction" value={direction} />
            <SubmitButton {...look} aria-label={t(`part.${direction}`, { title: part.title })}>
              {direction === "up" ? <ArrowUp /> : <ArrowDown />}
            </SubmitButton>
          </ActionForm>
        ))}
      <ActionForm action={remove} className="ml-auto">
        <Target event={event} partId={part.id} />
        <SubmitButton
          {...look}
          className="text-late-ink"
          aria-label={t("part.removeThis", { title: part.title })}
        >
          <span className="inline-flex items-center gap-1.5">
            <Trash2 /> {t("part.remove")}
          </span>
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
