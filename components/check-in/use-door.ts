import { useEffect, useState } from "react";
import { DoorKeeper, type DoorView, NOTHING_YET } from "./door-keeper";
import { type DoorStore, openDoorStore } from "./door-store";
import { dropPage, keepPage } from "./keep-page";

/** Other doors are heard of so often. */
const EVERY_MS = 10_000;

/** The door of an event on this phone. `keeper` is there as soon as the phone has opened what it keeps. */
export function useDoor(eventId: string, locale: string) {
  const [view, setView] = useState<DoorView>(NOTHING_YET);
  const [door, setDoor] = useState<{ keeper: DoorKeeper; store: DoorStore } | null>(null);
  useEffect(() => {
    let isGone = false;
    const stop = new AbortController();
    void openDoorStore(eventId).then(async (store) => {
      if (isGone) return;
      const keeper = new DoorKeeper(`/api/events/${eventId}/scans?locale=${locale}`, store, (next) => {
        if (!isGone) setView(next);
      });
      setDoor({ keeper, store });
      await keeper.begin();
      const sync = () => void keeper.sync();
      const timer = setInterval(() => document.visibilityState === "visible" && sync(), EVERY_MS);
      stop.signal.addEventListener("abort", () => clearInterval(timer));
      window.addEventListener("online", sync, { signal: stop.signal });
      if (keeper.view.network === "there") await keepPage().catch(() => {});
    });
    return () => {
      isGone = true;
      stop.abort();
    };
  }, [eventId, locale]);
  /** Takes list and page off this phone; what was not sent yet stays. */
  const forget = async () => {
    if (!door || view.waiting > 0) return;
    await door.store.forget();
    await dropPage();
  };
  return { view, keeper: door?.keeper ?? null, forget };
}
