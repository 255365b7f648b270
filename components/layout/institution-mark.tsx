import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type Institution = {
  /** "Babeș-Bolyai Alumni", in the public header. */
  name: string;
  /** "Babeș-Bolyai", in the sidebar. */
  short: string;
  /** A letter, or a small picture of the arms. */
  seal: ReactNode;
};

type InstitutionMarkProps = { institution: Institution; href: string; subtitle?: string | undefined };

/** The seal and the name, the way home. With a subtitle it takes the short name. */
export function InstitutionMark({ institution, href, subtitle }: InstitutionMarkProps) {
  return (
    <Link href={href} className="flex min-w-0 items-center gap-3 rounded-sm text-ink no-underline">
      <span
        aria-hidden="true"
        className="figure grid size-8.5 flex-none place-items-center overflow-hidden rounded-full bg-brand text-[1.0625rem] font-semibold tracking-normal text-on-fill"
      >
        {institution.seal}
      </span>
      <span className="min-w-0">
        <span className="brand-name block text-[1.0625rem] leading-tight font-strong tracking-tight">
          {subtitle ? institution.short : institution.name}
        </span>
        {subtitle && <span className="block text-xs leading-snug font-medium text-ink-3">{subtitle}</span>}
      </span>
    </Link>
  );
}
