"use client";

import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { softTone } from "@/components/ui/tone";
import { doorTime } from "@/lib/check-in/door-time";
import type { DoorPerson } from "@/lib/check-in/queries/get-door";
import type { Shown } from "./door-keeper";

const TONE = {
  in: "ok",
  already: "late",
  out: "info",
  "too-late": "wait",
  unknown: "wait",
  refused: "late",
} as const;

type ShownScanProps = { shown: Shown | null; zone: string; onUndo: (person: DoorPerson) => void };

/** What the last scan came to, to be read at arm's length. */
export function ShownScan({ shown, zone, onUndo }: ShownScanProps) {
  const t = useTranslations("checkIn");
  const locale = useLocale();
  const person = shown && "person" in shown ? shown.person : null;
  return (
    <div role="status" aria-live="assertive">
      {shown && (
        <div className={`grid gap-1 rounded-lg px-5 py-4 ${softTone[TONE[shown.kind]]}`}>
          <p className="font-serif text-2xl">{person?.name ?? t(`shown.${shown.kind}`)}</p>
          {person && (
            <p className="font-strong">
              {shown.kind === "already"
                ? t("shown.already", {
                    at: doorTime(person.presence?.at ?? 0, { locale, zone }),
                    by: person.presence?.by ?? t("somebody"),
                  })
                : t(`shown.${shown.kind}`)}
            </p>
          )}
          {person?.ticket && <p>{person.ticket}</p>}
          {(shown.kind === "unknown" || shown.kind === "refused") && (
            <p>{t(`shown.${shown.kind}Sentence`)}</p>
          )}
          {person && shown.kind === "in" && (
            <Button size="sm" className="mt-2 justify-self-start" onClick={() => onUndo(person)}>
              {t("undo")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
