import type { Document, Sender } from "@/lib/documents/document";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "./queries/get-meeting";
import type { Person } from "./queries/list-people";
import { sittingTime } from "./sitting-text";

type Listed = { meeting: MeetingPage; people: readonly Person[]; sender: Sender };

/** The list that people sign at the door: a column for each sitting, filled in where attendance was taken already. */
export function attendanceDocument({ meeting, people, sender }: Listed): Document {
  const { locale, zone, sittings } = meeting;
  const t = translator(locale, "meetings");
  return {
    title: t("document.attendance", { title: meeting.title }),
    subtitle: meeting.body.name,
    locale,
    sender,
    isLandscape: sittings.length > 2,
    blocks: [
      {
        kind: "facts",
        facts: sittings.map((sitting, at) => ({
          label: t("sitting.nth", { nth: at + 1 }),
          value: [sittingTime(sitting, { locale, zone }), sitting.place, sitting.link]
            .filter(Boolean)
            .join("\n"),
        })),
      },
      {
        kind: "table",
        isRoomy: true,
        columns: [
          { head: "", width: 0.3 },
          { head: t("people.name"), width: 2 },
          { head: t("bodies.unit"), width: 2 },
          ...sittings.map((_, at) => ({ head: t("sitting.nth", { nth: at + 1 }), width: 1.5 })),
        ],
        rows: people.map(({ name, unitName, at }, place) => [
          String(place + 1),
          name,
          unitName ?? "",
          ...sittings.map(({ id }) => {
            const state = at.get(id);
            return state ? t(`attendance.${state}`) : "";
          }),
        ]),
      },
    ],
  };
}
