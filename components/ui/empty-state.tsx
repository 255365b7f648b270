import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  sentence: string;
  /** The first step. */
  action?: ReactNode;
};

/** What a list says before it holds anything: what will be here, and how to begin. */
export function EmptyState({ title, sentence, action }: EmptyStateProps) {
  return (
    <div className="mx-auto max-w-md px-6 py-14 text-center">
      <h2>{title}</h2>
      <p className="mt-2 text-ink-2">{sentence}</p>
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
