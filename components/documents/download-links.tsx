import { Download } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import type { DocumentFormat } from "@/lib/documents/schema";

type DownloadLinksProps = {
  /** The file in a format. */
  href: (format: DocumentFormat) => string;
  formats: readonly DocumentFormat[];
};

/** A document as files, the first one first. */
export function DownloadLinks({ href, formats }: DownloadLinksProps) {
  return formats.map((format) => (
    <a key={format} href={href(format)} download className={buttonStyle({})}>
      <Download />
      {format.toUpperCase()}
    </a>
  ));
}
