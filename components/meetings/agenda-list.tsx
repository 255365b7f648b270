import { FileText, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AgendaEntry } from "@/lib/meetings/queries/list-agenda";
import { ItemForms } from "./item-forms";

type AgendaListProps = {
  items: readonly AgendaEntry[];
  /** May the reader change it now. */
  isOpen: boolean;
  locale: Locale;
};

/** What a meeting is about, in order. */
export function AgendaList({ items, isOpen, locale }: AgendaListProps) {
  const t = translator(locale, "meetings");
  if (items.length === 0)
    return (
      <EmptyState
        title={t("agenda.empty.title")}
        sentence={t(isOpen ? "agenda.empty.own" : "agenda.empty.other")}
      />
    );
  return (
    <ol>
      {items.map((item, at) => (
        <li key={item.id} className="border-t px-5 py-4 first:border-t-0">
          <div className="flex gap-4">
            <span className="figure w-7 flex-none text-xl text-ink-3">{at + 1}</span>
            <div className="min-w-0 flex-1">
              <p className="font-strong">
                {item.title}
                {item.isInternal && (
                  <span className="ml-2 inline-flex items-center gap-1 text-sm font-normal text-ink-3">
                    <Lock /> {t("agenda.internal")}
                  </span>
                )}
              </p>
              <Facts item={item} locale={locale} />
              {item.paperKey && (
                <p className="mt-1 text-sm">
                  <a href={`/api/agenda-items/${item.id}/paper`} className="inline-flex items-center gap-1.5">
                    <FileText /> {item.paperName}
                  </a>
                </p>
              )}
              {isOpen && <ItemForms item={item} locale={locale} />}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Facts({
  item: { proposer, minutes, from, task },
  locale,
}: {
  item: AgendaEntry;
  locale: Locale;
}): ReactNode {
  const t = translator(locale, "meetings");
  const facts = [
    proposer,
    minutes && t("agenda.minutes", { minutes }),
    from && t("left.item", { meeting: from }),
    task?.decision &&
      t(`agenda.task.${task.status}`, { decision: `${task.decision.year}/${task.decision.number}` }),
  ].filter(Boolean);
  return facts.length > 0 && <p className="num text-sm text-ink-2">{facts.join(" · ")}</p>;
}
