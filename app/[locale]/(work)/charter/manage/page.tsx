import { EditionTable } from "@/components/charter/edition-table";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TableKeys } from "@/components/ui/table-keys";
import { startEditionAction } from "@/lib/charter/actions";
import { charterPolicy } from "@/lib/charter/policy";
import { listEditions } from "@/lib/charter/queries/list-editions";
import { CHARTER_KINDS } from "@/lib/charter/status";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** The desk of the charter and the bylaws: every edition, drafts too, and the beginning of the next. */
export default page({
  can: charterPolicy.list,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "charter");
    const editions = await listEditions(ctx, locale);
    const startable = CHARTER_KINDS.filter((kind) =>
      editions.every((one) => one.kind !== kind || (one.status !== "DRAFT" && one.status !== "CONSULTATION")),
    );
    return (
      <>
        <PageHead
          title={t("list.title")}
          sentence={t("desk.sentence")}
          actions={
            <>
              <ButtonLink href={`/${locale}/charter`}>{t("desk.public")}</ButtonLink>
              {may(ctx.actor, charterPolicy.write) &&
                startable.map((kind) => (
                  <ActionForm key={kind} action={startEditionAction}>
                    <input type="hidden" name="kind" value={kind} />
                    <SubmitButton
                      variant={kind === startable[0] ? "primary" : "default"}
                      pending={translator(locale, "common")("saving")}
                    >
                      {t(`desk.start.${kind}`)}
                    </SubmitButton>
                  </ActionForm>
                ))}
            </>
          }
        />
        <Card flush>
          {editions.length > 0 ? (
            <EditionTable editions={editions} isDesk locale={locale} />
          ) : (
            <EmptyState title={t("list.empty.title")} sentence={t("desk.empty")} />
          )}
        </Card>
        <TableKeys />
      </>
    );
  },
});
