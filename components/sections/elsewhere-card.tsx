import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { escapeHtml } from "@/lib/platform/letter";
import { absoluteUrl } from "@/lib/platform/request";
import type { KeptUnit } from "@/lib/sections/queries/kept-units";
import { FORMATS } from "@/lib/sections/schema";

const FRAME_HEIGHT = 720;

/** How the faculty's own site shows the section: a frame to copy, and the addresses of its data. */
export function ElsewhereCard({ unit: { code, name, section }, locale }: { unit: KeptUnit; locale: Locale }) {
  const t = translator(locale, "sections");
  const src = absoluteUrl(`/embed/${code}?lang=${locale}`);
  const title = escapeHtml(t("embed.title", { unit: name }));
  const snippet = `<iframe src="${src}" title="${title}" width="100%" height="${FRAME_HEIGHT}" style="border:0" loading="lazy"></iframe>`;
  const labels = { copy: t("elsewhere.copy"), copied: t("elsewhere.copied") };
  return (
    <Card title={t("elsewhere.title")}>
      <p className="max-w-prose text-sm text-ink-2">
        {section?.embedOrigins.length
          ? t("elsewhere.allowed", { sites: section.embedOrigins.join(", ") })
          : t("elsewhere.nowhere")}
      </p>
      <pre className="mt-3 overflow-x-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap wrap-anywhere">
        <code>{snippet}</code>
      </pre>
      <CopyButton text={snippet} labels={labels} className="mt-2" />
      <h3 className="mt-6">{t("elsewhere.data")}</h3>
      <p className="mt-1 max-w-prose text-sm text-ink-2">{t("elsewhere.dataHelp")}</p>
      <ul className="mt-2 grid gap-1.5 text-sm">
        {FORMATS.map((format) => {
          const address = absoluteUrl(`/api/sections/${code}.${format}?lang=${locale}`);
          return (
            <li key={format}>
              <span className="inline-block w-14 text-ink-3">{format.toUpperCase()}</span>
              <a href={address} className="wrap-anywhere">
                {address}
              </a>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
