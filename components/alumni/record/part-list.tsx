import { Lock, Pencil, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

export type PartItem = {
  id: string;
  content: ReactNode;
  provenance: ReactNode;
  /** The form in its place, while it is being edited. */
  form?: ReactNode;
  editHref?: string | undefined;
  /** Why it cannot be edited. */
  locked?: string | undefined;
};

type PartListProps = {
  title: string;
  items: readonly PartItem[];
  /** What to say when there is nothing. */
  none: string;
  add?: { href: string; label: string; form?: ReactNode } | undefined;
  labels: { edit: string };
};

/** The rows of one kind that a record holds, each with its source; one of them may be open for editing. */
export function PartList({ title, items, none, add, labels }: PartListProps) {
  return (
    <Card
      title={title}
      actions={
        add && (
          <ButtonLink href={add.href} size="sm" variant="quiet" scroll={false} className="-mr-3 print:hidden">
            <Plus />
            {add.label}
          </ButtonLink>
        )
      }
    >
      {add?.form}
      {items.length === 0 && !add?.form && <p className="text-sm text-ink-3">{none}</p>}
      <ul className="divide-y">
        {items.map(({ id, content, provenance, form, editHref, locked }) => (
          <li key={id} className="py-2.5 first:pt-0 last:pb-0">
            {form || (
              <div className="flex items-start gap-3">
                <div className="min-w-0 flex-1">
                  <div className="text-sm">{content}</div>
                  {provenance}
                </div>
                {editHref && (
                  <Link
                    href={editHref}
                    scroll={false}
                    className="grid size-7 flex-none place-items-center rounded-sm text-ink-3 hover:bg-sunken hover:text-ink print:hidden"
                  >
                    <Pencil />
                    <span className="sr-only">{labels.edit}</span>
                  </Link>
                )}
                {locked && (
                  <span
                    title={locked}
                    className="grid size-7 flex-none place-items-center text-ink-3 print:hidden"
                  >
                    <Lock />
                    <span className="sr-only">{locked}</span>
                  </span>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
