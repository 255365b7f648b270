import { Menu, X } from "lucide-react";
import type { ReactNode } from "react";

/**
 * The navigation of a narrow screen: a disclosure that opens over the page and needs no script.
 * Lies in a positioned bar, at whose lower edge it opens.
 */
export function Drawer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group ml-auto">
      <summary className="grid size-10 place-items-center rounded-md hover:bg-sunken">
        <Menu className="size-5 group-open:hidden" />
        <X className="hidden size-5 group-open:block" />
        <span className="sr-only">{label}</span>
      </summary>
      <div className="absolute inset-x-0 top-full z-30 max-h-[calc(100dvh-4rem)] overflow-y-auto border-b bg-paper px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-card">
        {children}
      </div>
    </details>
  );
}
