import { formatDate } from "@/lib/format/dates";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { letter } from "@/lib/platform/letter";
import type { Message } from "@/lib/platform/mail";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";
import type { Board } from "./queries/board";
import type { Reminder } from "./queries/reminders";

/** To a coordinator, in the own language: what waits in the own faculties, by its day. */
export function reminderMail(
  { name, locale, units }: Pick<Reminder, "name" | "locale" | "units">,
  { id, names }: Pick<Board, "id" | "names">,
  institution: Pick<Institution, "officeNames">,
): Message {
  const t = translator(locale, "rounds");
  const round = localized(names, locale);
  const count = units.reduce((sum, { open }) => sum + open.length, 0);
  const lines = units.flatMap(({ unit, open }) => [
    localized(unit.names, locale),
    ...open.map(({ milestone, cell }) =>
      t(`mail.lines.${cell.state as "OVERDUE"}`, {
        milestone: localized(milestone.names, locale),
        day: formatDate(cell.dueOn, { locale }),
        days: cell.lateDays,
      }),
    ),
  ]);
  const [first] = units;
  const path = units.length === 1 && first ? `/rounds/${id}/units/${first.unit.id}` : `/rounds/${id}`;
  return letter({
    subject: t("mail.subject", { round, count }),
    paragraphs: [t("mail.hello", { name }), t("mail.body", { round, count }), ...lines],
    button: { text: t("mail.button"), href: absoluteUrl(`/${locale}${path}`) },
    closing: t("mail.closing"),
    sender: localized(institution.officeNames, locale),
    locale,
  });
}
