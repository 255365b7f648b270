"use client";

import { X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { closeToast, showToast, type Toast, toastStore } from "./toast-store";
import { softTone } from "./tone";

type ToastRegionProps = {
  /** What the server has to say once, after a redirect. */
  first?: Toast | undefined;
  labels: { region: string; close: string };
};

const none: readonly Toast[] = [];

/** Where toasts appear, one per page. They stay until closed: reading takes as long as it takes. */
export function ToastRegion({ first, labels }: ToastRegionProps) {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, () => none);

  useEffect(() => {
    if (first) showToast(first);
  }, [first]);

  return (
    <section
      aria-label={labels.region}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 grid justify-items-center gap-2 sm:left-auto sm:justify-items-end print:hidden"
    >
      {toasts.map(({ id, tone, text }) => (
        <div
          key={id}
          className={`pointer-events-auto flex max-w-md items-start gap-3 rounded-md py-2.5 pr-2 pl-4 text-sm font-medium shadow-card ${softTone[tone]}`}
        >
          <p className="flex-1 py-0.5">{text}</p>
          <button
            type="button"
            aria-label={labels.close}
            onClick={() => closeToast(id)}
            className="grid size-6 cursor-pointer place-items-center rounded-sm"
          >
            <X />
          </button>
        </div>
      ))}
    </section>
  );
}
