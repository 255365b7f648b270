import type { Content, TableCell } from "pdfmake/interfaces";
import { plainText } from "@/lib/documents/document";
import { brandColor, FAINT, LINE } from "@/lib/documents/hue-color";
import { makePdf } from "@/lib/documents/make-pdf";
import { translator } from "@/lib/i18n/translator";
import type { DoorPapers } from "./queries/get-door-papers";

const IN_A_ROW = 2;
const ROWS = 4;
/** Points: eight badges fill a sheet of A4, 90 × 65 mm each. */
const [WIDE, HIGH] = [255, 184];
/** A name longer than that is set smaller. */
const LONG_NAME = 24;

/** A sheet of badges after another, with lines to cut along: the name, what the ticket is for, the event, the university. */
export function badges({ door, sender, locale }: DoorPapers): Promise<Buffer> {
  const badge = (person: DoorPapers["door"]["people"][number] | undefined): TableCell =>
    person
      ? {
          stack: [
            { text: plainText(sender.name), color: brandColor(sender.hue), bold: true, fontSize: 8 },
            {
              text: plainText(person.name),
              bold: true,
              fontSize: person.name.length > LONG_NAME ? 17 : 22,
              lineHeight: 1,
              margin: [0, 34, 0, 4],
            },
            { text: plainText(person.ticket ?? " "), fontSize: 10 },
            { text: plainText(door.title), color: FAINT, fontSize: 8, margin: [0, 14, 0, 0] },
          ],
          margin: [12, 10, 12, 0],
        }
      : "";
  const rows = Array.from({ length: Math.ceil(door.people.length / IN_A_ROW) }, (_, row) =>
    Array.from({ length: IN_A_ROW }, (_, at) => badge(door.people[row * IN_A_ROW + at])),
  );
  const sheets: Content[] = [];
  for (let from = 0; from < rows.length; from += ROWS)
    sheets.push({
      table: {
        widths: Array.from({ length: IN_A_ROW }, () => WIDE),
        heights: HIGH,
        dontBreakRows: true,
        body: rows.slice(from, from + ROWS),
      },
      layout: { hLineColor: () => LINE, vLineColor: () => LINE, paddingLeft: () => 0, paddingRight: () => 0 },
      ...(from === 0 ? {} : { pageBreak: "before" as const }),
    });
  const title = translator(locale, "checkIn")("papers.badgesOf", { title: door.title });
  return makePdf({
    info: { title, author: sender.name },
    language: locale,
    pageSize: "A4",
    pageMargins: [42, 40, 42, 30],
    content: sheets.length > 0 ? sheets : [plainText(title)],
  });
}
