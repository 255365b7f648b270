import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button-link";

type PagerProps = {
  /** Keyset links; leave out what does not exist. */
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** What is seen of how much: "6 people match, closest first". */
  summary?: ReactNode;
  labels: { nav: string; previous: string; next: string };
};

/** The foot of a list: what it holds, and the way to the pages around it. */
export function Pager({ previousHref, nextHref, summary, labels }: PagerProps) {
  return (
    <nav
      aria-label={labels.nav}
      className="flex min-h-12 flex-wrap items-center gap-2 border-t px-5 py-2 text-sm text-ink-2"
    >
      <span className="num mr-auto py-1">{summary}</span>
      {previousHref && (
        <ButtonLink href={previousHref} rel="prev" size="sm" variant="quiet" className="print:hidden">
          <ArrowLeft />
          {labels.previous}
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink href={nextHref} rel="next" size="sm" variant="quiet" className="-mr-3 print:hidden">
          {labels.next}
          <ArrowRight />
        </ButtonLink>
      )}
    </nav>
  );
}
