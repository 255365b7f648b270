import type { ReactNode } from "react";
import { PublicFooter, type PublicFooterProps } from "./public-footer";
import { PublicHeader, type PublicHeaderProps } from "./public-header";
import { SkipLink } from "./skip-link";

type PublicShellProps = PublicHeaderProps & { footer: PublicFooterProps; children: ReactNode };

/** The public pages. `main` runs from edge to edge; `PublicBand`s give it its measure. */
export function PublicShell({ footer, children, ...header }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={header.labels.skip} />
      <PublicHeader {...header} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <PublicFooter {...footer} />
    </div>
  );
}
