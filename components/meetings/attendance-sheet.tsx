import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { markAttendanceAction, markRestAction } from "@/lib/meetings/actions/minutes";
import type { Person } from "@/lib/meetings/queries/list-people";
import { ATTENDANCE_STATES } from "@/lib/meetings/status";
import { StateButtons } from "./state-buttons";

type AttendanceSheetProps = { people: readonly Person[]; sittingId: string; locale: Locale };

/** Who is at a sitting: one tap per person. */
export function AttendanceSheet({ people, sittingId, locale }: AttendanceSheetProps) {
  const t = translator(locale, "meetings");
  const options = ATTENDANCE_STATES.map((value) => ({ value, label: t(`attendance.${value}`) }));
  const unmarked = people.filter(({ at }) => !at.has(sittingId)).length;
  return (
    <>
      <ul>
        {people.map(({ id, name, unitName, isMember, rsvp, at }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t px-4 py-3 first:border-t-0 sm:px-5"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-strong">
                {name} {!isMember && <Tag tone="brass">{t("people.guest")}</Tag>}
              </p>
              <p className="text-sm text-ink-3">
                {[unitName, rsvp && t(`rsvp.${rsvp}`)].filter(Boolean).join(" · ")}
              </p>
            </div>
            <ActionForm action={markAttendanceAction} className="w-full sm:w-auto">
              <input type="hidden" name="sittingId" value={sittingId} />
              <input type="hidden" name="inviteeId" value={id} />
              <StateButtons
                name="state"
                label={t("attendance.of", { name })}
                options={options}
                value={at.get(sittingId) ?? null}
              />
            </ActionForm>
          </li>
        ))}
      </ul>
      {unmarked > 0 && (
        <ActionForm action={markRestAction} className="border-t px-5 py-4">
          <input type="hidden" name="sittingId" value={sittingId} />
          <SubmitButton variant="default" pending={translator(locale, "common")("saving")}>
            {t("attendance.rest", { count: unmarked })}
          </SubmitButton>
          <p className="mt-2 text-sm text-ink-2">{t("attendance.restHelp")}</p>
        </ActionForm>
      )}
    </>
  );
}
