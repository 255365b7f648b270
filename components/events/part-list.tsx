import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

type Part = {
  id: string;
  /** What stands in the list. */
  line: ReactNode;
  /** The form behind it, and what else can be done. */
  form: ReactNode;
};

type PartListProps = {
  title: string;
  empty: { title: string; sentence: string };
  change: string;
  parts: readonly Part[];
  /** The form of one more; null where nothing is changed any more. */
  add: { title: string; form: ReactNode } | null;
};

/** Parts of an event, each with its form folded behind it, and the form of one more. */
export function PartList({ title, empty, change, parts, add }: PartListProps) {
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
      <Card flush title={title}>
        {parts.length === 0 ? (
          <EmptyState {...empty} />
        ) : (
          <ol className="border-t">
            {parts.map(({ id, line, form }) => (
              <li key={id} className="border-t px-5 py-4 first:border-t-0">
                {line}
                {add && (
                  <details className="mt-2 text-sm print:hidden">
                    <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
                      {change}
                    </summary>
                    <div className="mt-2 grid gap-5 rounded-md bg-sunken p-4">{form}</div>
                  </details>
                )}
              </li>
            ))}
          </ol>
        )}
      </Card>
      {add && (
        <Card title={add.title} className="print:hidden">
          {add.form}
        </Card>
      )}
    </div>
  );
}
