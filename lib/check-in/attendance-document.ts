import type { Document } from "@/lib/documents/document";
import { translator } from "@/lib/i18n/translator";
import { doorTime } from "./door-time";
import type { DoorPapers } from "./queries/get-door-papers";

/** The list that people sign: with the time where somebody is in already. */
export function attendanceDocument({ door, sender, locale }: DoorPapers): Document {
  const t = translator(locale, "checkIn");
  return {
    title: t("papers.attendanceOf", { title: door.title }),
    subtitle: door.when,
    locale,
    sender,
    blocks: [
      {
        kind: "table",
        isRoomy: true,
        columns: [
          { head: "", width: 0.4 },
          { head: t("name"), width: 2.4 },
          { head: t("ticket"), width: 1.6 },
          { head: t("papers.came"), width: 0.9 },
          { head: t("papers.signature"), width: 2 },
        ],
        rows: door.people.map(({ name, ticket, presence }, place) => [
          String(place + 1),
          name,
          ticket ?? "",
          presence ? doorTime(presence.at, { locale, zone: door.zone }) : "",
          "",
        ]),
      },
    ],
  };
}
