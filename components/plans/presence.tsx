"use client";

import { useEffect, useState } from "react";
import { Avatar } from "@/components/ui/avatar";

type Present = { name: string; itemId: string | null };

type PresenceProps = {
  url: string;
  /** The item that is open; null: the plan as a whole. */
  itemId: string | null;
  /** Who was there when the page was made. */
  present: readonly Present[];
  /** `{name}` stands for who it is. */
  labels: { here: string; elsewhere: string; list: string };
};

const PAUSE_MS = 20_000;

/** Tells others that the reader has the plan open, and the reader who else has. Only while the page is looked at. */
export function Presence({ url, itemId, present, labels }: PresenceProps) {
  const [others, setOthers] = useState(present);

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const tell = async () => {
      if (document.visibilityState === "visible") {
        const answer = await fetch(url, {
          method: "POST",
          body: JSON.stringify({ itemId }),
          headers: { "content-type": "application/json" },
          signal: stop.signal,
        }).catch(() => null);
        if (stop.signal.aborted) return;
        if (answer?.ok) setOthers(((await answer.json()) as { others: Present[] }).others);
      }
      timer = setTimeout(tell, PAUSE_MS);
    };
    void tell();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [url, itemId]);

  return (
    <ul aria-label={labels.list} aria-live="polite" className="flex flex-wrap gap-x-4 gap-y-2 print:hidden">
      {others.map((other) => (
        <li key={other.name} className="flex items-center gap-2 text-sm text-ink-2">
          <Avatar initials={initialsOf(other.name)} />
          {(other.itemId === itemId ? labels.here : labels.elsewhere).replace("{name}", other.name)}
        </li>
      ))}
    </ul>
  );
}

const initialsOf = (name: string) =>
  name
    .split(" ")
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("");
