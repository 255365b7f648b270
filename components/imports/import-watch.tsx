"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const PAUSE = 1_000;

/** Asks how far an import is, and has the page drawn anew when it moved. Waits longer while the server is away. */
export function ImportWatch({ url }: { url: string }) {
  const router = useRouter();
  useEffect(() => {
    let known: string | undefined;
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    const look = async () => {
      const answer = await fetch(url, { signal: stop.signal }).catch(() => null);
      if (stop.signal.aborted) return;
      const now = answer?.ok ? await answer.text().catch(() => known) : known;
      if (now !== known) router.refresh();
      known = now;
      timer = setTimeout(look, answer?.ok ? PAUSE : 5 * PAUSE);
    };
    timer = setTimeout(look, PAUSE / 4);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [url, router]);
  return null;
}
