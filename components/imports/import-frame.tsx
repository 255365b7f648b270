import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Steps } from "@/components/ui/steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const STEPS = ["file", "columns", "review", "done"] as const;
export type Step = (typeof STEPS)[number];

type ImportFrameProps = {
  fileName: string;
  /** The address of the import. */
  path: string;
  step: Step;
  /** Finished steps that may be gone back to. */
  open?: readonly Step[];
  title: string;
  sentence?: ReactNode;
  actions?: ReactNode;
  locale: Locale;
  children?: ReactNode;
};

/** What every state of an import shows: which file, where on the way, and the one thing to do. */
export function ImportFrame({
  fileName,
  path,
  step,
  open = [],
  title,
  sentence,
  actions,
  locale,
  children,
}: ImportFrameProps) {
  const t = translator(locale, "imports");
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <Link href={`/${locale}/imports`} className="text-inherit no-underline hover:underline">
              {t("title")}
            </Link>{" "}
            · {fileName}
          </>
        }
        title={title}
        sentence={sentence}
        actions={actions}
      />
      <Steps
        label={t("steps.label")}
        steps={STEPS.map((name) => ({
          label: t(`steps.${name}`),
          ...(open.includes(name) ? { href: `${path}?step=${name}` } : {}),
        }))}
        current={STEPS.indexOf(step)}
        doneLabel={t("steps.finished")}
      />
      {children}
    </>
  );
}
