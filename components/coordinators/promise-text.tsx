import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The sentences of the wording in force. Of another version the key changes with `PROMISE_VERSION`. */
const SENTENCES = ["p1", "p2", "p3", "p4", "p5"] as const;

/** What is promised. */
export function PromiseText({ locale }: { locale: Locale }) {
  const t = translator(locale, "coordinators");
  return (
    <ol className="grid max-w-prose gap-3 font-serif text-lg">
      {SENTENCES.map((sentence, at) => (
        <li key={sentence} className="grid grid-cols-[1.5rem_1fr] gap-x-2">
          <span aria-hidden="true" className="figure text-brand">
            {at + 1}
          </span>
          <span>{t(`promise.wordings.v1.${sentence}`)}</span>
        </li>
      ))}
    </ol>
  );
}
