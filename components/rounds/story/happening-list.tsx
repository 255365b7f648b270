import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Happening } from "@/lib/rounds/happening";
import type { UnitStory } from "@/lib/rounds/queries/unit-story";

/** What happened, the latest first: facts, acts and comments in one line of time. */
export function HappeningList({ story, locale }: { story: UnitStory; locale: Locale }) {
  const t = translator(locale, "rounds");
  if (story.happened.length === 0) return <p className="text-sm text-ink-2">{t("story.nothing")}</p>;
  return (
    <ol className="grid gap-3.5 text-sm">
      {story.happened.map((one, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what happened has no other identity than its place
        <li key={nth} className="border-l-2 pl-3">
          <p className="num text-xs text-ink-3">
            {formatDate(one.at, { locale })}
            {one.by && ` · ${one.by}`}
          </p>
          <p>
            {one.href ? (
              <Link href={`/${locale}${one.href}`}>{happeningText(one, story, locale)}</Link>
            ) : (
              happeningText(one, story, locale)
            )}
          </p>
          {one.text && !isAutomatic(one) && (
            <p className="mt-0.5 whitespace-pre-line text-ink-2">{one.text}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

const isAutomatic = (one: Happening) => one.what === "act" && one.kind === "SHIFTED";

function happeningText(one: Happening, { board }: UnitStory, locale: Locale): string {
  const t = translator(locale, "rounds");
  const milestone =
    "milestoneId" in one
      ? localized(board.milestones.find(({ id }) => id === one.milestoneId)?.names, locale)
      : "";
  switch (one.what) {
    case "act":
      return t(`happened.act.${one.kind}`, {
        milestone,
        day: one.toOn ? formatDate(one.toOn, { locale }) : "",
        reason: one.text ?? "",
      });
    case "attended":
      return t("happened.attended", { milestone, state: one.state });
    case "met":
      return t("happened.met", { milestone });
    case "counted":
      return t("happened.counted", { verdict: one.verdict });
    case "plan-approved":
      return t("happened.plan-approved", { number: one.number });
    case "synthesis-submitted":
    case "synthesis-returned":
    case "synthesis-accepted":
      return t(`happened.${one.what}`, { kind: one.kind });
    default:
      return t(`happened.${one.what}`);
  }
}
