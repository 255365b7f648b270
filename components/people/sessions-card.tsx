import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { endOtherSessionsAction, endSessionAction } from "@/lib/people/actions/security";

/** `since` and `used` as text; `means` as it is stored. */
type Shown = {
  id: string;
  device: string | null;
  means: string;
  since: string;
  used: string;
  isThis: boolean;
};

/** Where the reader is signed in, with a way to end each. */
export function SessionsCard({ sessions, locale }: { sessions: readonly Shown[]; locale: Locale }) {
  const t = translator(locale, "security");
  const means = (name: string) =>
    t.has(`sessions.means.${name}` as "sessions.means.email")
      ? t(`sessions.means.${name}` as "sessions.means.email")
      : name;
  return (
    <Card
      flush
      title={t("sessions.title")}
      className="print:hidden"
      actions={
        sessions.length > 1 && (
          <ActionForm action={endOtherSessionsAction}>
            <SubmitButton pending={t("pending")} size="sm" variant="default">
              {t("sessions.endOthers")}
            </SubmitButton>
          </ActionForm>
        )
      }
    >
      <DataTable
        caption={t("sessions.title")}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "device",
            label: t("sessions.device"),
            cell: ({ device, isThis }) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                {device ?? t("sessions.unknown")}
                {isThis && <Tag tone="ok">{t("sessions.this")}</Tag>}
              </span>
            ),
          },
          { id: "means", label: t("sessions.by"), cell: ({ means: name }) => means(name) },
          { id: "since", label: t("sessions.since"), cell: ({ since }) => since },
          { id: "used", label: t("sessions.used"), cell: ({ used }) => used },
          {
            id: "end",
            label: t("sessions.end"),
            head: <span className="sr-only">{t("sessions.end")}</span>,
            cell: ({ id, isThis, device }) =>
              !isThis && (
                <ActionForm action={endSessionAction}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton
                    pending={t("pending")}
                    size="sm"
                    variant="default"
                    aria-label={`${t("sessions.end")}: ${device ?? t("sessions.unknown")}`}
                  >
                    {t("sessions.end")}
                  </SubmitButton>
                </ActionForm>
              ),
          },
        ]}
      />
    </Card>
  );
}
