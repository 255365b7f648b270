import type { ReactNode } from "react";

type MessagePageProps = {
  /** What happened: "This page is not here". */
  title: string;
  /** That nothing was lost, and what to do. */
  sentence: ReactNode;
  /** The way on. */
  action?: ReactNode;
  /** "Reference 7f3a…": what the office needs to find it in the log. */
  reference?: string | undefined;
};

/** The whole of a page that has one thing to say: not found, failed, sent, signed out. */
export function MessagePage({ title, sentence, action, reference }: MessagePageProps) {
  return (
    <div className="mx-auto grid min-h-[70dvh] max-w-2xl content-center px-6 py-16">
      <span aria-hidden="true" className="mb-6 h-px w-16 bg-brass" />
      <title>{title}</title>
      <h1>{title}</h1>
      <p className="mt-3 max-w-prose text-lg text-ink-2">{sentence}</p>
      {action && <div className="mt-7 flex flex-wrap gap-2">{action}</div>}
      {reference && <p className="num mt-8 text-sm text-ink-3 select-all">{reference}</p>}
    </div>
  );
}
