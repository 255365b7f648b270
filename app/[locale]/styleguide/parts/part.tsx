import type { ReactNode } from "react";

/** One group of the style guide. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h2 className="eyebrow border-b pb-2">{title}</h2>
      {children}
    </section>
  );
}
