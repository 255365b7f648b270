"use client";

import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { doorTime } from "@/lib/check-in/door-time";
import { Camera } from "./camera";
import { CodeForm } from "./code-form";
import { DoorPeople } from "./door-people";
import { ShownScan } from "./shown-scan";
import { useDoor } from "./use-door";

/** The door on a phone: by the camera, by the text of a code, by name; with and without a network. */
export function Scanner({ eventId, zone }: { eventId: string; zone: string }) {
  const t = useTranslations("checkIn");
  const locale = useLocale();
  const [isForgotten, setForgotten] = useState(false);
  const { view, keeper, forget } = useDoor(eventId, locale);
  const { door, people, network, waiting, shown, twice } = view;
  const inside = people.filter(({ presence }) => presence).length;
  const time = (at: number) => doorTime(at, { locale, zone });
  if (isForgotten) return <Notice tone="ok">{t("phone.forgotten")}</Notice>;
  return (
    <div className="grid max-w-2xl gap-5">
      {keeper && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="figure text-[2.2rem]">{inside}</span>
          <span className="text-ink-2">{t("inside", { count: people.length })}</span>
          <Tag tone={network === "there" ? "ok" : "wait"}>{t(`network.${network}`)}</Tag>
          {waiting > 0 && <Tag tone="wait">{t("waiting", { count: waiting })}</Tag>}
        </p>
      )}
      {network === "signed-out" && (
        <Notice
          tone="wait"
          action={
            <a href={`/${locale}/sign-in?next=/${locale}/events/manage/${eventId}/door`}>
              {t("phone.signIn")}
            </a>
          }
        >
          {t("phone.signedOut")}
        </Notice>
      )}
      {network === "away" && door === null && <Notice tone="late">{t("phone.noList")}</Notice>}
      {door && !door.isOpen && <Notice tone="wait">{t("closed")}</Notice>}
      {twice.map(({ scanId, person, at }) => (
        <Notice
          key={scanId}
          tone="late"
          title={t("twice.title", { name: person.name })}
          action={
            <Button size="sm" onClick={() => void keeper?.dismiss(scanId)}>
              {t("twice.read")}
            </Button>
          }
        >
          {t("twice.sentence", {
            first: time(person.presence?.at ?? at),
            by: person.presence?.by ?? t("somebody"),
            own: time(at),
          })}
        </Notice>
      ))}
      {keeper && (
        <>
          <Camera onCode={(text) => void keeper.scan(text)} />
          <CodeForm onCode={(text) => void keeper.scan(text)} />
          <ShownScan shown={shown} zone={zone} onUndo={(person) => void keeper.undo(person)} />
          <DoorPeople
            people={people}
            zone={zone}
            onIn={(person) => void keeper.letIn(person)}
            onUndo={(person) => void keeper.undo(person)}
          />
          <div className="border-t pt-4 text-sm text-ink-2">
            <p>{t("phone.keeps", { at: door ? time(door.at) : "–" })}</p>
            <Button
              size="sm"
              className="mt-2"
              disabled={waiting > 0}
              onClick={() => void forget().then(() => setForgotten(true))}
            >
              {t("phone.forget")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
