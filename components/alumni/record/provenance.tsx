import { Link } from "@/components/ui/link";
import { formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Source } from "@/prisma/generated/enums";

type ProvenanceProps = {
  row: { source: Source; importId: string | null; createdAt: Date; confirmedAt?: Date | null };
  /** The names of the files that imports came from. */
  files: ReadonlyMap<string, string>;
  locale: Locale;
  now: Date;
};

/** Where a row comes from, since when, and whether the person said it is right. */
export function Provenance({
  row: { source, importId, createdAt, confirmedAt },
  files,
  locale,
  now,
}: ProvenanceProps) {
  const t = translator(locale, "alumni");
  const when = formatRelative(createdAt, { locale, now });
  const file = importId && files.get(importId);
  return (
    <span className="num text-xs text-ink-3">
      {file ? <Link href={`/${locale}/imports/${importId}`}>{file}</Link> : t(`sources.${source}`)}
      {" · "}
      {when}
      {confirmedAt && (
        <span className="text-ok-ink">
          {" "}
          · {t("confirmedOn", { when: formatRelative(confirmedAt, { locale, now }) })}
        </span>
      )}
    </span>
  );
}
