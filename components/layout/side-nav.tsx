import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { NavLink } from "./nav-link";

export type NavItem = {
  href: string;
  label: string;
  /** A lucide icon as an element: `<House />`. */
  icon?: ReactNode;
  /** Already written for the reader's locale. */
  count?: string | undefined;
  /** The count is something to do: "4" on red. */
  isLate?: boolean | undefined;
  isExact?: boolean | undefined;
};

/** A group of the navigation; the first one of an area needs no title. */
export type NavSection = { title?: string | undefined; items: readonly NavItem[] };

/** The navigation of a working area, in the sidebar and in the drawer of a phone. */
export function SideNav({ label, sections }: { label: string; sections: readonly NavSection[] }) {
  return (
    <nav aria-label={label} className="grid gap-5.5">
      {sections.map(({ title, items }) => (
        <div key={title ?? "first"}>
          {title && <p className="eyebrow px-2.5 pb-1.5">{title}</p>}
          <ul className="grid gap-px">
            {items.map((item) => (
              <li key={item.href}>
                <NavLink
                  href={item.href}
                  isExact={item.isExact}
                  className="flex min-h-9 items-center gap-3 rounded-md px-2.5 text-sm font-medium text-ink-2 no-underline hover:bg-sunken hover:text-ink aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-ink"
                >
                  {item.icon}
                  <span className="min-w-0 flex-1">{item.label}</span>
                  {item.count &&
                    (item.isLate ? (
                      <Tag tone="late">{item.count}</Tag>
                    ) : (
                      <span className="num text-xs opacity-85">{item.count}</span>
                    ))}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
