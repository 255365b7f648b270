import { QrCode } from "@/components/ui/qr-code";
import type { ListedClass } from "@/lib/classes/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type PosterProps = { shown: ListedClass; institution: string; link: string; locale: Locale };

/** What hangs in the lecture room: one sheet, a code to scan, the same to type. */
export function Poster({ shown, institution, link, locale }: PosterProps) {
  const t = translator(locale, "classes");
  const { programme, unitName, graduationYear } = shown;
  return (
    <article className="mx-auto flex w-full max-w-[210mm] flex-col items-center rounded-lg border bg-surface px-6 py-10 text-center sm:px-[20mm] print:min-h-[250mm] print:justify-center print:border-0">
      <p className="eyebrow">{institution}</p>
      <h2 className="display mt-4">{t("poster.headline", { year: String(graduationYear) })}</h2>
      <p className="mt-3 text-lg text-ink-2">{[programme, unitName].filter(Boolean).join(" · ")}</p>
      <QrCode text={link} label={t("poster.qr")} className="mt-8 w-full max-w-[80mm]" />
      <p className="mt-6 text-lg">{t("poster.scan")}</p>
      <p className="num mt-2 font-semibold break-all">{link}</p>
      <p className="mt-6 max-w-[46ch] text-ink-2">{t("poster.why")}</p>
    </article>
  );
}
