import { PrintButton } from "@/components/office/print-button";
import { BoardFilterTabs } from "@/components/rounds/board-filter";
import { BoardTable } from "@/components/rounds/board-table";
import { BoardTiles } from "@/components/rounds/board-tiles";
import { LeftUnits } from "@/components/rounds/left-units";
import { RoundSentence } from "@/components/rounds/round-sentence";
import { RoundStatusTag } from "@/components/rounds/round-status";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { roundPolicy } from "@/lib/rounds/policy";
import { boardOf } from "@/lib/rounds/queries/board";
import { boardSearch, roundParams } from "@/lib/rounds/schema";
import { unitsOf } from "@/lib/rounds/tiles";

/** The board: who is late with what, in one look. */
export default page({
  can: roundPolicy.read,
  params: roundParams,
  search: boardSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "rounds");
    const board = await boardOf(ctx, params.id);
    const isOffice = may(ctx.actor, roundPolicy.manage);
    const isOpen = board.status === "OPEN";
    const here = `/${locale}/rounds/${board.id}`;
    const shown = unitsOf(board, search.state);
    const late = unitsOf(board, "OVERDUE");
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/rounds`}>{t("round")}</Link>}
          title={localized(board.names, locale)}
          sentence={<RoundSentence board={board} isWhole={isOffice} locale={locale} />}
          actions={
            isOffice && (
              <>
                {board.status === "DRAFT" ? (
                  <ButtonLink variant="primary" href={`${here}/edit`}>
                    {t("board.continue")}
                  </ButtonLink>
                ) : (
                  <ButtonLink href={`${here}/report`}>{t("board.report")}</ButtonLink>
                )}
                {isOpen && late.length > 0 && (
                  <ButtonLink
                    variant="primary"
                    href={`${here}/remind?${new URLSearchParams(late.map(({ id }) => ["unit", String(id)]))}`}
                  >
                    {t("board.remindLate", { count: late.length })}
                  </ButtonLink>
                )}
              </>
            )
          }
        />
        {search.reminded !== undefined && (
          <Notice tone="ok" className="mb-5">
            {t("remind.done", { count: search.reminded })}
          </Notice>
        )}
        {!isOpen && (
          <p className="mb-5">
            <RoundStatusTag status={board.status} locale={locale} />
          </p>
        )}
        {isOffice && <BoardTiles board={board} locale={locale} />}
        <form action={`${here}/remind`}>
          <Card flush>
            {isOffice && <BoardFilterTabs board={board} chosen={search.state} locale={locale} />}
            {shown.length === 0 ? (
              <EmptyState
                title={t("board.empty.title")}
                sentence={t(search.state ? "board.empty.filtered" : "board.empty.sentence")}
              />
            ) : (
              <BoardTable board={board} units={shown} canChoose={isOffice && isOpen} locale={locale} />
            )}
          </Card>
          {isOffice && isOpen && (
            <BulkBar label={t("board.chosen")}>
              <Button type="submit" variant="primary">
                {t("board.remindChosen")}
              </Button>
            </BulkBar>
          )}
        </form>
        <LeftUnits board={board} locale={locale} />
        <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm print:hidden">
          <PrintButton label={t("board.print")} />
          <a href={`/api/rounds/${board.id}/board/csv?locale=${locale}`}>CSV</a>
          <a href={`/api/rounds/${board.id}/board/xlsx?locale=${locale}`}>XLSX</a>
          {isOffice && <Link href={`${here}/edit`}>{t("board.edit")}</Link>}
        </p>
        <TableKeys />
      </>
    );
  },
});
