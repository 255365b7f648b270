import { ArrowDown, ArrowUp } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { moveItemAction } from "@/lib/plans/actions";
import { Target } from "./target";

type ItemOrderProps = { item: { id: string; title: string }; version: number; locale: Locale };

/** Moves an item one place up or down under its measure. */
export function ItemOrder({ item: { id, title }, version, locale }: ItemOrderProps) {
  const t = translator(locale, "plans");
  return (
    <span className="relative z-1 -my-1.5 flex print:hidden">
      {(
        [
          ["up", ArrowUp],
          ["down", ArrowDown],
        ] as const
      ).map(([direction, Icon]) => (
        <ActionForm key={direction} action={moveItemAction}>
          <Target of={{ id, version }} />
          <SubmitButton
            name="direction"
            value={direction}
            size="sm"
            variant="quiet"
            pending="…"
            aria-label={t(`item.${direction}`, { title })}
          >
            <Icon aria-hidden="true" />
          </SubmitButton>
        </ActionForm>
      ))}
    </span>
  );
}
