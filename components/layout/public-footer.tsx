import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type PublicFooterProps = {
  /** Who runs the portal, and where to write. */
  imprint: ReactNode;
  links: readonly { href: string; label: string }[];
  labels: { nav: string };
  /** The theme switch, for example. */
  extra?: ReactNode;
};

/** The colophon: who runs this, privacy, statement of accessibility, source code. */
export function PublicFooter({ imprint, links, labels, extra }: PublicFooterProps) {
  return (
    <footer className="mt-auto border-t print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-4 px-4 py-8 text-sm text-ink-2 sm:px-8">
        <p className="max-w-md flex-1 basis-64">{imprint}</p>
        {links.length > 0 && (
          <nav aria-label={labels.nav}>
            <ul className="flex flex-wrap gap-x-6">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <Link
                    href={href}
                    className="inline-block min-h-6 text-ink-2 no-underline hover:text-ink hover:underline"
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {extra}
      </div>
    </footer>
  );
}
