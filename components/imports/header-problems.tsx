import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { HeaderProblem } from "@/lib/imports/file/columns";

type HeaderProblemsProps = {
  problems: readonly HeaderProblem[];
  header: readonly string[];
  fileHref: string;
  locale: Locale;
};

/** Names of columns with which no list can be imported, and how to mend them. */
export function HeaderProblems({ problems, header, fileHref, locale }: HeaderProblemsProps) {
  const t = translator(locale, "imports");
  return (
    <Notice
      tone="late"
      title={t("columns.headerTitle")}
      action={
        <ButtonLink href={fileHref} size="sm">
          {t("columns.back")}
        </ButtonLink>
      }
      className="max-w-[46rem]"
    >
      <ul>
        {problems.map((problem) =>
          problem.code === "missing" ? null : (
            <li key={problem.column}>
              {t(`columns.headerProblems.${problem.code}`, {
                column: header[problem.column] ?? "",
                number: problem.column + 1,
              })}
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}
