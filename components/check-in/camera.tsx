"use client";

import { ScanLine } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { canReadCodes, readCodes } from "./read-code";

const never = () => () => {};

/** Reads codes with the camera, where the browser can; elsewhere it says what else there is. */
export function Camera({ onCode }: { onCode: (text: string) => void }) {
  const t = useTranslations("checkIn");
  const [state, setState] = useState<"off" | "on" | "refused">("off");
  const canRead = useSyncExternalStore(never, canReadCodes, () => true);
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onCode);
  useEffect(() => {
    read.current = onCode;
  });
  useEffect(() => {
    if (state !== "on" || !video.current) return;
    const stop = new AbortController();
    readCodes(video.current, (text) => read.current(text), stop.signal).catch(() => setState("refused"));
    return () => stop.abort();
  }, [state]);
  if (!canRead) return <Notice tone="info">{t("camera.none")}</Notice>;
  return (
    <div className="grid gap-3">
      {state === "on" && (
        <video
          ref={video}
          playsInline
          muted
          aria-label={t("camera.picture")}
          className="aspect-square w-full rounded-lg bg-sunken object-cover"
        />
      )}
      {state === "refused" && <Notice tone="late">{t("camera.refused")}</Notice>}
      <Button
        size="lg"
        variant={state === "on" ? "default" : "primary"}
        onClick={() => setState(state === "on" ? "off" : "on")}
      >
        <ScanLine />
        {t(state === "on" ? "camera.stop" : "camera.start")}
      </Button>
    </div>
  );
}
