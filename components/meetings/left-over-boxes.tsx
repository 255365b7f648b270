import { Checkbox } from "@/components/ui/checkbox";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { LeftOver } from "@/lib/meetings/queries/left-over";

/** What earlier meetings left, to be chosen for an agenda. */
export function LeftOverBoxes({
  left,
  isTicked,
  locale,
}: {
  left: LeftOver;
  isTicked: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <div className="grid gap-2">
      {left.items.map(({ id, title, meeting }) => (
        <Checkbox
          key={id}
          id={id}
          name="items"
          value={id}
          defaultChecked={isTicked}
          label={title}
          help={t("left.item", { meeting: meeting.title })}
        />
      ))}
      {left.tasks.map(({ id, title, dueOn, decision }) => (
        <Checkbox
          key={id}
          id={id}
          name="tasks"
          value={id}
          defaultChecked={isTicked}
          label={title}
          help={t(dueOn ? "left.taskDue" : "left.task", {
            decision: `${decision?.year}/${decision?.number}`,
            due: dueOn ? formatDate(dueOn, { locale }) : "",
          })}
        />
      ))}
    </div>
  );
}
