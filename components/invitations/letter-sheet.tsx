import { QrCode } from "@/components/ui/qr-code";
import { shownName } from "@/lib/alumni/words";
import { formatDate } from "@/lib/format/dates";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Letter } from "@/lib/invitations/queries/list-batches";

export type Sender = { institution: string; office: string; seal: string };
type LetterSheetProps = {
  letter: Letter;
  sender: Sender;
  link: string;
  address: string;
  day: Date;
  locale: Locale;
};

/** One letter on one sheet of A4: who writes, to whom (where a window envelope shows it), the QR code and the short code. */
export function LetterSheet({ letter, sender, link, address, day, locale }: LetterSheetProps) {
  const t = translator(locale, "invitations");
  const { names, lines, degree, code, expiresAt } = letter;
  const name = shownName(names.slice(0, 1), locale);
  const until = formatDate(expiresAt, { locale });
  return (
    <article
      lang={locale}
      className="mx-auto mb-8 flex min-h-[277mm] w-full max-w-[210mm] print:min-h-[255mm] flex-col border bg-surface px-[20mm] py-[15mm] text-[11pt] leading-relaxed print:mb-0 print:not-first-of-type:break-before-page print:border-0 print:px-0 print:py-0"
    >
      <header className="flex items-center gap-4 border-b pb-4">
        <span
          aria-hidden="true"
          className="grid size-12 place-items-center rounded-full border font-serif text-2xl"
        >
          {sender.seal}
        </span>
        <p>
          <span className="block font-serif text-xl">{sender.institution}</span>
          <span className="text-sm text-ink-2">{sender.office}</span>
        </p>
      </header>
      <address className="mt-[18mm] min-h-[28mm] not-italic">
        <span className="block font-semibold">{name}</span>
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
      <p className="mt-6 text-end text-ink-2">{formatDate(day, { locale })}</p>
      <h2 className="mt-4 font-serif text-xl">{t("letter.subject")}</h2>
      <p className="mt-4">{t("letter.greeting", { name })}</p>
      <p className="mt-3">
        {degree?.year
          ? t("letter.body", { unit: degree.unit, year: String(degree.year) })
          : t("letter.bodyShort", { institution: sender.institution })}
      </p>
      <p className="mt-3">{t("letter.what")}</p>
      <div className="mt-6 flex items-center gap-8">
        <QrCode text={link} label={t("letter.qr")} className="size-[38mm] shrink-0" />
        <div>
          <p>{t("letter.scan")}</p>
          <p className="mt-2 font-semibold break-all">{address}</p>
          <p className="mt-2">{t("letter.code")}</p>
          <p className="num mt-1 font-serif text-2xl tracking-wider whitespace-nowrap">{code}</p>
        </div>
      </div>
      <p className="mt-6">{t("letter.until", { until })}</p>
      <p className="mt-6">{t("letter.closing")}</p>
      <p>{sender.office}</p>
      <p className="mt-auto pt-6 text-xs text-ink-2">{t("letter.source")}</p>
    </article>
  );
}

/** The language of a letter: the person's, else the university's. */
export function letterLocale(letter: Letter, fallback: string): Locale {
  return [letter.language, fallback].find(isLocale) ?? "en";
}
