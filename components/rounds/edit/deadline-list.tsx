import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EditedRound } from "@/lib/rounds/queries/get-round";
import { RemovePart } from "./remove-part";

type ListProps = { round: EditedRound; mayEdit: boolean; locale: Locale };

/** The deadlines of a round in their order. */
export function DeadlineList({ round, mayEdit, locale }: ListProps) {
  const t = translator(locale, "rounds");
  const here = `/${locale}/rounds/${round.id}/edit`;
  // The targets of all are set beside those of any faculty.
  const [firstUnit] = round.unitIds;
  return (
    <Card
      id="deadlines"
      title={t("edit.deadlines")}
      actions={mayEdit && <Link href={`${here}?part=milestone`}>{t("edit.addDeadline")}</Link>}
    >
      <ul>
        {round.milestones.map((milestone) => {
          const { id, names, dueOn, kind, _count: facts } = milestone;
          const name = localized(names, locale);
          return (
            <li
              key={id}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t py-2.5 first:border-t-0"
            >
              <span className="num w-36 text-sm text-ink-2">{formatDate(dueOn, { locale })}</span>
              <span className="min-w-40 flex-1">
                <span className="font-strong">{name}</span>
                {t(`kinds.${kind}`) !== name && (
                  <span className="block text-xs text-ink-3">{t(`kinds.${kind}`)}</span>
                )}
              </span>
              {mayEdit && (
                <span className="flex items-baseline gap-3 text-sm">
                  {kind === "DATABASE" && firstUnit && (
                    <Link href={`/${locale}/data-goals/${id}/${firstUnit}`}>{t("edit.targets")}</Link>
                  )}
                  <Link href={`${here}?part=milestone&of=${id}`}>{t("edit.change")}</Link>
                  {facts.units + facts.acts + facts.snapshots === 0 && (
                    <RemovePart kind="milestone" id={id} name={name} round={round} locale={locale} />
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {round.milestones.length === 0 && <p className="text-sm text-ink-2">{t("edit.noDeadlines")}</p>}
    </Card>
  );
}
