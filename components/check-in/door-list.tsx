import { ActionForm } from "@/components/forms/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { tapDoorAction } from "@/lib/check-in/actions";
import { doorTime } from "@/lib/check-in/door-time";
import { canUndo } from "@/lib/check-in/presence";
import type { Door, DoorPerson } from "@/lib/check-in/queries/get-door";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type DoorListProps = { door: Door; people: readonly DoorPerson[]; now: Date; locale: Locale };

/** Who may come in, by name: one press a person, on any computer. */
export function DoorList({ door, people, now, locale }: DoorListProps) {
  const t = translator(locale, "checkIn");
  if (people.length === 0) return <EmptyState title={t("list.nobody")} sentence={t("list.nobodySentence")} />;
  return (
    <ul>
      {people.map(({ id, name, party, ticket, presence }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t px-4 py-3 first:border-t-0 sm:px-5"
        >
          <div className="min-w-0 flex-1 basis-48">
            <p className="font-strong">{name}</p>
            <p className="num text-sm text-ink-3">
              {[
                party && t("guestOf", { name: party }),
                ticket,
                presence &&
                  t("list.inBy", {
                    at: doorTime(presence.at, { locale, zone: door.zone }),
                    by: presence.by ?? t("somebody"),
                  }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          {door.isOpen && (presence === null || canUndo(presence, now.getTime())) && (
            <ActionForm action={tapDoorAction} className="print:hidden">
              <input type="hidden" name="id" value={door.id} />
              <input type="hidden" name="admissionId" value={id} />
              <input type="hidden" name="kind" value={presence ? "UNDO" : "IN"} />
              <SubmitButton
                variant={presence ? "quiet" : "default"}
                pending={translator(locale, "common")("saving")}
                aria-label={t(presence ? "list.undoName" : "list.letInName", { name })}
              >
                {t(presence ? "undo" : "list.letIn")}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
