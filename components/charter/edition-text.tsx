import type { ReactNode } from "react";

type EditionTextProps = {
  clauses: readonly { id: string; label: string; text: string }[];
  /** What stands under a clause: its comments. */
  under?: (id: string) => ReactNode;
};

/** An edition to be read: each clause under the number by which people cite it. */
export function EditionText({ clauses, under }: EditionTextProps) {
  return (
    <ol className="grid max-w-3xl gap-6">
      {clauses.map(({ id, label, text }) => (
        <li
          key={id}
          id={`clause-${id}`}
          className="grid gap-x-5 gap-y-1 scroll-mt-6 sm:grid-cols-[3rem_minmax(0,1fr)]"
        >
          <span className="num font-serif text-lg text-ink-3">{label}</span>
          <div className="min-w-0">
            <p className="leading-relaxed whitespace-pre-line">{text}</p>
            {under?.(id)}
          </div>
        </li>
      ))}
    </ol>
  );
}
