import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { ClauseDifference } from "@/lib/charter/compare";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const TONES: Record<ClauseDifference["kind"], Tone> = {
  same: "plain",
  moved: "info",
  changed: "brass",
  added: "ok",
  removed: "late",
};

/** Two editions side by side in one text: what went is struck out, what came is marked, both also said in words. */
export function ClauseDifferences({
  differences,
  locale,
}: {
  differences: readonly ClauseDifference[];
  locale: Locale;
}) {
  const t = translator(locale, "charter");
  return (
    <ol className="grid max-w-3xl gap-6">
      {differences.map((difference) => (
        <li
          key={`${difference.kind}-${difference.label}`}
          className="grid gap-x-5 gap-y-1 sm:grid-cols-[3rem_minmax(0,1fr)]"
        >
          <span className="num font-serif text-lg text-ink-3">{difference.label}</span>
          <div className="min-w-0">
            <Tag tone={TONES[difference.kind]}>
              {difference.kind === "moved"
                ? t("changes.moved", { from: difference.from })
                : t(`changes.${difference.kind}`)}
            </Tag>
            <p className="mt-1.5 leading-relaxed whitespace-pre-line">
              {difference.kind === "changed" ? (
                <Words words={difference.words} />
              ) : difference.kind === "removed" ? (
                <del className="text-ink-3">{difference.text}</del>
              ) : (
                difference.text
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Words({ words }: { words: Extract<ClauseDifference, { kind: "changed" }>["words"] }) {
  let at = 0;
  return words.map(({ kind, text }) => {
    const key = at++;
    if (kind === "gone")
      return (
        <del key={key} className="text-late-ink">
          {text}
        </del>
      );
    if (kind === "new")
      return (
        <ins key={key} className="rounded-[3px] bg-ok-soft text-ok-ink no-underline">
          {text}
        </ins>
      );
    return text;
  });
}
