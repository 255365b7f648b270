import { ApplyImport } from "@/components/imports/apply-import";
import { ImportFrame } from "@/components/imports/import-frame";
import { ResultLinks } from "@/components/imports/result-links";
import { UndoImport } from "@/components/imports/undo-import";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { formatDateTime } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import type { ImportOptions } from "@/lib/imports/plan";
import { countOpenRows, countOutcome } from "@/lib/imports/queries";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import type { RowClass } from "@/prisma/generated/enums";
import type { View } from "./view";

/** What the import did, what is left, and the ways on: the people, the result file, the undo. */
export async function doneView({ found, locale, path, mayDecide }: View, ctx: Ctx) {
  const t = translator(locale, "imports");
  const { zone } = await getInstitution(ctx);
  const { created, updated } = await countOutcome(ctx, found.id);
  const { ready, undecided } = await countOpenRows(ctx, found.id);
  const counts = found.counts as Partial<Record<RowClass, number>>;
  const source = (found.options as ImportOptions | null)?.read.source;
  const leftOut = LEFT_OUT.find((rowClass) => (counts[rowClass] ?? 0) > 0);
  const sum = LEFT_OUT.reduce((total, rowClass) => total + (counts[rowClass] ?? 0), 0);
  const rowsOf = (rowClass: RowClass | undefined) =>
    rowClass ? `${path}?step=review&class=${rowClass}` : undefined;
  const stats = [
    { label: t("done.created"), count: created, href: rowsOf("NEW") },
    { label: t("done.updated"), count: updated, href: rowsOf("UPDATE") },
    { label: t("done.unchanged"), count: counts.SAME ?? 0, href: rowsOf("SAME") },
    { label: t("done.leftOut"), count: sum, href: rowsOf(leftOut) },
  ];
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step="done"
      open={["review"]}
      title={t("done.title")}
      sentence={
        found.appliedAt && t("done.sentence", { when: formatDateTime(found.appliedAt, { locale, zone }) })
      }
      actions={
        <>
          {mayDecide && ready > 0 && (
            <ApplyImport id={found.id} version={found.version} count={ready} isMore locale={locale} />
          )}
          <ButtonLink
            href={`/${locale}/alumni?import=${found.id}`}
            variant={ready > 0 ? "default" : "primary"}
          >
            {t("done.people")}
          </ButtonLink>
        </>
      }
      locale={locale}
    >
      <StatStrip>
        {stats.map(({ label, count, href }) => (
          <Stat
            key={label}
            label={label}
            value={formatInteger(count, locale)}
            href={count > 0 ? href : undefined}
          />
        ))}
      </StatStrip>
      {undecided > 0 && (
        <Notice
          tone="wait"
          title={t("done.openTitle", { count: undecided })}
          action={
            <ButtonLink href={`${path}?step=review&class=AMBIGUOUS`} size="sm">
              {t("done.decide")}
            </ButtonLink>
          }
          className="mb-6"
        >
          {t("done.open")}
        </Notice>
      )}
      <div className="grid gap-6 md:grid-cols-2">
        <Card title={t("done.resultTitle")}>
          <p className="mb-4 text-sm text-ink-2">{t("done.result")}</p>
          <ResultLinks
            id={found.id}
            encoding={source?.kind === "text" && source.encoding !== "utf-8" ? source.encoding : null}
            locale={locale}
          />
        </Card>
        {mayDecide && (
          <Card title={t("done.undoTitle")}>
            {found.sweptAt ? (
              <p className="text-sm text-ink-2">{t("done.tooLate")}</p>
            ) : (
              <>
                <p className="mb-4 text-sm text-ink-2">{t("done.undoSentence")}</p>
                <UndoImport
                  id={found.id}
                  version={found.version}
                  created={created}
                  updated={updated}
                  locale={locale}
                />
              </>
            )}
          </Card>
        )}
      </div>
    </ImportFrame>
  );
}

const LEFT_OUT = [
  "INVALID",
  "DUPLICATE_IN_FILE",
  "OUT_OF_SCOPE",
  "SUPPRESSED",
] as const satisfies readonly RowClass[];
