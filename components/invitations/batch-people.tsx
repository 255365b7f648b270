import { ActionForm } from "@/components/forms/action-form";
import { DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { revokeInvitationAction } from "@/lib/invitations/actions";
import type { ListedInvitation } from "@/lib/invitations/queries/list-batches";
import type { InvitationState } from "@/lib/invitations/status";

const TONES: Record<InvitationState, Tone> = {
  waiting: "wait",
  sent: "plain",
  opened: "info",
  used: "ok",
  revoked: "late",
  expired: "late",
};
const OPEN: readonly InvitationState[] = ["waiting", "sent", "opened"];

type BatchPeopleProps = { invitations: readonly ListedInvitation[]; maySend: boolean; locale: Locale };

/** The people of a sending, and where each invitation stands. */
export function BatchPeople({ invitations, maySend, locale }: BatchPeopleProps) {
  const t = translator(locale, "invitations");
  return (
    <DataTable
      caption={t("batch.people")}
      rows={invitations}
      rowKey={({ id }) => id}
      rowHref={({ alumnusId }) => `/${locale}/alumni/${alumnusId}`}
      columns={[
        { id: "name", label: t("batch.name"), cell: ({ name }) => name },
        {
          id: "year",
          label: t("batch.year"),
          cell: ({ year }) => <span className="num">{year ?? "—"}</span>,
        },
        {
          id: "state",
          label: t("batch.state"),
          cell: ({ state }) => <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>,
        },
        {
          id: "revoke",
          label: t("batch.revoke"),
          isEnd: true,
          cell: ({ id, state, name }) =>
            maySend && OPEN.includes(state) ? (
              <ActionForm action={revokeInvitationAction}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton
                  size="sm"
                  variant="quiet"
                  pending={t("batch.revoking")}
                  aria-label={t("batch.revokeOf", { name })}
                >
                  {t("batch.revoke")}
                </SubmitButton>
              </ActionForm>
            ) : null,
        },
      ]}
    />
  );
}
