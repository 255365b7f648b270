import type { ReactNode } from "react";

/** The document itself is made in `[locale]`, which knows the language. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
