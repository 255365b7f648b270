import { BoardTable } from "@/components/rounds/board-table";
import { RoundSentence } from "@/components/rounds/round-sentence";
import { RoundTable } from "@/components/rounds/round-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { roundPolicy } from "@/lib/rounds/policy";
import { listRounds } from "@/lib/rounds/queries/list-rounds";

/** The rounds; a coordinator finds the own faculty's line of the open ones right here. */
export default page({
  can: roundPolicy.read,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "rounds");
    const rounds = await listRounds(ctx);
    const isOffice = may(ctx.actor, roundPolicy.manage);
    const open = rounds.flatMap(({ board }) => board ?? []);
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { open: open.length, all: rounds.length })}
          actions={
            isOffice && (
              <ButtonLink variant="primary" href={`/${locale}/rounds/new`}>
                {t("new.action")}
              </ButtonLink>
            )
          }
        />
        <div className="grid gap-7">
          {!isOffice &&
            open.map((board) => (
              <Card
                key={board.id}
                flush
                title={<Link href={`/${locale}/rounds/${board.id}`}>{localized(board.names, locale)}</Link>}
              >
                <p className="num px-5 pb-3 text-sm text-ink-2">
                  <RoundSentence board={board} isWhole={false} locale={locale} />
                </p>
                <BoardTable board={board} units={board.units} locale={locale} />
              </Card>
            ))}
          <Card flush>
            {rounds.length === 0 ? (
              <EmptyState
                title={t("empty.title")}
                sentence={t(isOffice ? "empty.office" : "empty.coordinator")}
                action={
                  isOffice && (
                    <ButtonLink variant="primary" href={`/${locale}/rounds/new?from=template`}>
                      {t("empty.action")}
                    </ButtonLink>
                  )
                }
              />
            ) : (
              <RoundTable rounds={rounds} isWhole={isOffice} locale={locale} />
            )}
          </Card>
        </div>
        <TableKeys />
      </>
    );
  },
});
