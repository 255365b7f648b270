/** A short message about something that has just happened. */
export type Toast = { id: string; tone: "ok" | "info" | "late"; text: string };

let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** What the `ToastRegion` of the page subscribes to. */
export const toastStore = {
  read: () => toasts,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Says something from client code. The same id twice is one toast. */
export function showToast(toast: Toast): void {
  set([...toasts.filter(({ id }) => id !== toast.id), toast]);
}

export function closeToast(id: string): void {
  set(toasts.filter((toast) => toast.id !== id));
}
