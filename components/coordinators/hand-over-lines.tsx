import { Check } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { addLineAction, removeLineAction, tickLineAction } from "@/lib/coordinators/actions";
import type { HandOverLine, HandOverPage } from "@/lib/coordinators/queries/get-hand-over";
import type { OpenWork } from "@/lib/coordinators/status";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type HandOverLinesProps = {
  handOver: HandOverPage;
  /** Where each kind of open work is, for readers who may see it. */
  hrefs: Record<OpenWork, string | null>;
  locale: Locale;
};

/** The checklist. Once a side has signed, it is read only. */
export function HandOverLines({ handOver, hrefs, locale }: HandOverLinesProps) {
  const t = translator(locale, "coordinators");
  const isOpen = handOver.state === "open";
  return (
    <Card title={t("handOver.list")}>
      {!isOpen && <p className="mb-3 text-sm text-ink-2">{t("handOver.stands")}</p>}
      <ul>
        {handOver.items.map((item) => (
          <li
            key={item.id}
            className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t py-3 first:border-0"
          >
            <span
              aria-hidden="true"
              className={
                item.doneAt
                  ? "mt-0.5 grid size-5 place-items-center rounded-sm bg-ok-soft text-ok-ink"
                  : "mt-0.5 size-5 rounded-sm border border-line-strong"
              }
            >
              {item.doneAt && <Check className="size-3.5" />}
            </span>
            <div className="min-w-0 flex-1 basis-52">
              <Line item={item} hrefs={hrefs} locale={locale} />
              {item.doneAt && (
                <p className="num text-xs text-ink-3">
                  {t("handOver.ticked", {
                    name: item.doneBy ?? "–",
                    day: formatDate(item.doneAt, { locale }),
                  })}
                </p>
              )}
            </div>
            {isOpen && <LineForms id={handOver.id} item={item} locale={locale} />}
          </li>
        ))}
      </ul>
      {isOpen && (
        <ActionForm
          action={addLineAction}
          fields={{ text: t("handOver.line") }}
          className="mt-4 grid gap-3 border-t pt-4 print:hidden"
        >
          <input type="hidden" name="id" value={handOver.id} />
          <FormText name="text" label={t("handOver.line")} required />
          <SubmitButton
            size="sm"
            variant="default"
            pending={t("handOver.pending")}
            className="justify-self-start"
          >
            {t("handOver.add")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

function Line({ item, hrefs, locale }: { item: HandOverLine } & Omit<HandOverLinesProps, "handOver">) {
  const t = translator(locale, "coordinators");
  if (!item.open) return <p>{item.text}</p>;
  const { kind, count } = item.open;
  const href = count > 0 ? hrefs[kind] : null;
  const label = t(`handOver.kinds.${kind}`);
  return (
    <p>
      {href ? (
        <Link href={href} className="inline-block min-h-6">
          {label}
        </Link>
      ) : (
        label
      )}{" "}
      <span className={count > 0 ? "num text-sm text-wait-ink" : "num text-sm text-ink-3"}>
        {t("handOver.count", { count })}
      </span>
    </p>
  );
}

function LineForms({ id, item, locale }: { id: string; item: HandOverLine; locale: Locale }) {
  const t = translator(locale, "coordinators");
  const target = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="itemId" value={item.id} />
    </>
  );
  return (
    <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:pl-8 print:hidden">
      {item.text !== null && (
        <ActionForm action={removeLineAction}>
          {target}
          <SubmitButton size="sm" variant="quiet" pending={t("handOver.pending")}>
            {t("handOver.remove")}
          </SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={tickLineAction}>
        {target}
        <input type="hidden" name="to" value={item.doneAt ? "open" : "done"} />
        <SubmitButton size="sm" variant={item.doneAt ? "quiet" : "default"} pending={t("handOver.pending")}>
          {t(item.doneAt ? "handOver.untick" : "handOver.tick")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
