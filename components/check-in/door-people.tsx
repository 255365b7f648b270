"use client";

import { useDeferredValue, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { SearchBox } from "@/components/ui/search-box";
import { doorTime } from "@/lib/check-in/door-time";
import { findPeople } from "@/lib/check-in/find-people";
import { canUndo } from "@/lib/check-in/presence";
import type { DoorPerson } from "@/lib/check-in/queries/get-door";

/** More than fit on the screen of a phone a few times; who searches finds. */
const MOST = 30;

type DoorPeopleProps = {
  people: readonly DoorPerson[];
  zone: string;
  onIn: (person: DoorPerson) => void;
  onUndo: (person: DoorPerson) => void;
};

/** The downloaded list by name, one tap a person. */
export function DoorPeople({ people, zone, onIn, onUndo }: DoorPeopleProps) {
  const t = useTranslations("checkIn");
  const locale = useLocale();
  const [query, setQuery] = useState("");
  const found = findPeople(people, useDeferredValue(query));
  return (
    <section aria-label={t("list.title")}>
      <SearchBox
        label={t("list.search")}
        placeholder={t("list.search")}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul className="mt-3">
        {found.slice(0, MOST).map((person) => {
          const { id, name, ticket, party, presence } = person;
          return (
            <li key={id} className="flex items-center gap-3 border-t py-3 first:border-t-0">
              <div className="min-w-0 flex-1">
                <p className="font-strong break-words">{name}</p>
                <p className="num text-sm text-ink-3">
                  {presence
                    ? t("list.inSince", { at: doorTime(presence.at, { locale, zone }) })
                    : [party && t("guestOf", { name: party }), ticket].filter(Boolean).join(" · ")}
                </p>
              </div>
              {presence === null ? (
                <Button onClick={() => onIn(person)} aria-label={t("list.letInName", { name })}>
                  {t("list.letIn")}
                </Button>
              ) : (
                canUndo(presence, Date.now()) && (
                  <Button
                    variant="quiet"
                    onClick={() => onUndo(person)}
                    aria-label={t("list.undoName", { name })}
                  >
                    {t("undo")}
                  </Button>
                )
              )}
            </li>
          );
        })}
      </ul>
      {found.length > MOST && (
        <p className="text-sm text-ink-3">{t("list.more", { count: found.length - MOST })}</p>
      )}
      {found.length === 0 && <p className="py-3 text-ink-2">{t("list.nobody")}</p>}
    </section>
  );
}
