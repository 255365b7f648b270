import type { NoticeLetter } from "@/lib/consent/notice-letter";

/** One notice on one sheet of A4, with the address where a window envelope shows it. */
export function NoticeSheet({ letter, institution }: { letter: NoticeLetter; institution: string }) {
  const { locale, name, address, subject, greeting, paragraphs, link, closing, sender } = letter;
  return (
    <article
      lang={locale}
      className="mx-auto mb-8 flex min-h-[277mm] w-full max-w-[210mm] flex-col border bg-surface px-[20mm] py-[15mm] text-[11pt] leading-relaxed max-sm:px-5 print:mb-0 print:break-after-page print:border-0 print:px-0 print:py-0"
    >
      <header className="border-b pb-4">
        <p className="font-serif text-xl">{institution}</p>
        <p className="text-sm text-ink-2">{sender}</p>
      </header>
      <address className="mt-[18mm] min-h-[28mm] not-italic">
        <span className="block font-semibold">{name}</span>
        <span className="whitespace-pre-line">{address}</span>
      </address>
      <h2 className="mt-4 font-serif text-xl">{subject}</h2>
      <p className="mt-4">{greeting}</p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-3">
          {paragraph}
        </p>
      ))}
      <p className="mt-3">{closing}</p>
      <p className="mt-3 text-[9pt] break-all">
        {link.text}: {link.href}
      </p>
      <p className="mt-6">{sender}</p>
    </article>
  );
}
