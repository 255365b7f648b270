import { Download } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ResultLinksProps = {
  id: string /** The file's own encoding, when it is another than UTF-8. */;
  encoding: string | null;
  locale: Locale;
};

/** The list with what became of each row, to keep or to send back. */
export function ResultLinks({ id, encoding, locale }: ResultLinksProps) {
  const t = translator(locale, "imports");
  const href = `/api/imports/${id}/result?locale=${locale}`;
  return (
    <div className="flex flex-wrap gap-2">
      <a href={href} download className={buttonStyle()}>
        <Download />
        {t("done.download")}
      </a>
      {encoding && (
        <a href={`${href}&encoding=original`} download className={buttonStyle({ variant: "quiet" })}>
          {t("done.downloadOriginal", { encoding })}
        </a>
      )}
    </div>
  );
}
