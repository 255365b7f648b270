"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type NavLinkProps = {
  href: string;
  /** Only this very page, not what lies under it: for the start of an area. */
  isExact?: boolean | undefined;
  className: string;
  children: ReactNode;
};

/** A link that knows whether the reader is there. Following it closes the drawer that it lies in. */
export function NavLink({ href, isExact, className, children }: NavLinkProps) {
  const path = usePathname();
  const isHere = path === href || (!isExact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={className}
      onClick={(event) => event.currentTarget.closest("details")?.removeAttribute("open")}
    >
      {children}
    </Link>
  );
}
