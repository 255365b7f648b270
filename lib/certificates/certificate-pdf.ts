import { hoursText } from "@/lib/activities/hours-text";
import { plainText, type Sender } from "@/lib/documents/document";
import { brandColor, FAINT, LINE } from "@/lib/documents/hue-color";
import { makePdf } from "@/lib/documents/make-pdf";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CertificateFile } from "./queries/list";

const MARGIN = 64;
/** So many lines of what was done fit on the page; the rest is said in a number. */
const LINES = 14;

/** The certificate on one sheet of A4: who, what for, and a code drawn as vectors that leads to its verification. */
export function certificatePdf(
  { name, year, code, hash, issuedAt, content }: CertificateFile,
  sender: Sender,
  { url, locale }: { url: string; locale: Locale },
): Promise<Buffer> {
  const t = translator(locale, "certificates");
  const color = brandColor(sender.hue);
  const { activities } = content;
  const figures = [
    ...(content.minutes > 0
      ? [{ value: hoursText(content.minutes, locale), label: t("figures.hours") }]
      : []),
    { value: String(activities.length), label: t("figures.activities", { count: activities.length }) },
    ...(content.people > 0 ? [{ value: String(content.people), label: t("figures.people") }] : []),
    ...(content.students > 0 ? [{ value: String(content.students), label: t("figures.students") }] : []),
  ];
  const title = t("file.title");
  return makePdf({
    info: { title: `${title} ${year}`, author: sender.name },
    language: locale,
    pageSize: "A4",
    pageMargins: [MARGIN, 72, MARGIN, 56],
    background: () => ({
      canvas: [{ type: "rect", x: 24, y: 24, w: 547, h: 794, lineWidth: 1.5, lineColor: color }],
    }),
    content: [
      { text: plainText(sender.name), bold: true, fontSize: 13, color, alignment: "center" },
      { text: plainText(sender.office), color: FAINT, alignment: "center" },
      { text: title, bold: true, fontSize: 26, alignment: "center", margin: [0, 38, 0, 6] },
      { text: t("file.thanks"), alignment: "center", fontSize: 12, color: FAINT },
      { text: plainText(name), bold: true, fontSize: 24, color, alignment: "center", margin: [0, 14, 0, 6] },
      {
        text: t("file.sentence", { year: String(year) }),
        alignment: "center",
        fontSize: 12,
        margin: [30, 0, 30, 20],
      },
      {
        columns: figures.map(({ value, label }) => ({
          stack: [
            { text: value, bold: true, fontSize: 22, color, alignment: "center" as const },
            { text: label, fontSize: 9, color: FAINT, alignment: "center" as const },
          ],
        })),
        margin: [0, 0, 0, 18],
      },
      {
        table: {
          widths: ["22%", "*", "16%"],
          body: activities.slice(0, LINES).map((one) => [
            { text: formatDate(new Date(one.day), { locale }), fontSize: 9, color: FAINT },
            { text: plainText(one.title), fontSize: 9 },
            {
              text: one.minutes ? t("file.hours", { hours: hoursText(one.minutes, locale) }) : "",
              fontSize: 9,
              alignment: "right" as const,
            },
          ]),
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0,
          hLineColor: () => LINE,
        },
      },
      ...(activities.length > LINES
        ? [
            {
              text: t("file.more", { count: activities.length - LINES }),
              fontSize: 9,
              color: FAINT,
              margin: [0, 4, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
      {
        absolutePosition: { x: MARGIN, y: 655 },
        columns: [
          { qr: url, fit: 92, width: 106 },
          {
            stack: [
              { text: t("file.issued", { day: formatDate(issuedAt, { locale }) }), fontSize: 10 },
              { text: t("file.verify"), fontSize: 9, color: FAINT, margin: [0, 6, 0, 0] },
              { text: url, fontSize: 8, color, link: url },
              { text: `${t("file.code")} ${code}`, fontSize: 8, color: FAINT, margin: [0, 6, 0, 0] },
              { text: `SHA-256 ${hash}`, fontSize: 6.5, color: FAINT },
            ],
          },
        ],
      },
    ],
  });
}
