import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideExportAction } from "@/lib/alumni/actions";
import type { WaitingExport as Order } from "@/lib/alumni/queries/waiting-exports";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type WaitingExportProps = { order: Order; isOwn: boolean; zone: string; locale: Locale };

/** An export that waits: who asks for how many people's data, why and by which list; and the two answers. */
export function WaitingExport({ order, isOwn, zone, locale }: WaitingExportProps) {
  const t = translator(locale, "alumni");
  const at = (instant: Date) => formatDateTime(instant, { locale, zone });
  return (
    <Card title={t("approvals.people", { count: order.people ?? 0 })}>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DescriptionList
          items={[
            { term: t("approvals.by"), value: `${order.user.name} · ${order.user.email}` },
            { term: t("approvals.reason"), value: order.reason },
            {
              term: t("approvals.list"),
              value: <Link href={`/${locale}/alumni?${order.query}`}>{t("approvals.open")}</Link>,
            },
            { term: t("approvals.asked"), value: at(order.createdAt) },
            { term: t("approvals.until"), value: at(order.expiresAt) },
          ]}
        />
        {isOwn ? (
          <p className="text-sm text-ink-2">{t("approvals.own")}</p>
        ) : (
          <ActionForm
            action={decideExportAction}
            fields={{ reason: t("approvals.why") }}
            className="grid content-start gap-4"
          >
            <input type="hidden" name="id" value={order.id} />
            <FormTextArea
              name="reason"
              id={`reason-${order.id}`}
              label={t("approvals.why")}
              help={t("approvals.whyHelp")}
              rows={2}
              maxLength={500}
              required
            />
            <div className="flex flex-wrap gap-2">
              <SubmitButton name="decision" value="APPROVED" pending={t("approvals.deciding")}>
                {t("approvals.approve")}
              </SubmitButton>
              <SubmitButton
                name="decision"
                value="REFUSED"
                variant="danger"
                pending={t("approvals.deciding")}
              >
                {t("approvals.refuse")}
              </SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
