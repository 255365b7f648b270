"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 15_000;

/** Renews a list that others change, while somebody looks at it and types nothing. Without script, reload. */
export function Live() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      const isTyping = document.activeElement instanceof HTMLInputElement;
      if (document.visibilityState === "visible" && !isTyping) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
