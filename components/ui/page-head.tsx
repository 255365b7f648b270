import type { ReactNode } from "react";

type PageHeadProps = {
  /** Where this is: "Planning round", "Imports · absolvenți_2025.xlsx". */
  eyebrow?: ReactNode;
  /** What this is. */
  title: string;
  /** How things stand, in one sentence. */
  sentence?: ReactNode;
  /** At most one primary button, last. */
  actions?: ReactNode;
};

/** The head of every page, and the title of its window: one title, one sentence, one primary action. */
export function PageHead({ eyebrow, title, sentence, actions }: PageHeadProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-4">
      <div className="min-w-0 flex-1 basis-80">
        {eyebrow && <p className="eyebrow mb-1.5">{eyebrow}</p>}
        <title>{title}</title>
        <h1>{title}</h1>
        {sentence && <p className="num mt-2 max-w-[46rem] text-ink-2">{sentence}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  );
}
