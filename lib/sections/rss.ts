import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { absoluteUrl } from "@/lib/platform/request";
import { Markup, markup, prose } from "./markup";
import { paragraphsOf } from "./paragraphs";
import type { SectionContent, SectionPage } from "./queries/get-section";

/** The news of a faculty as feed readers ask for it (RSS 2.0). */
export function toRss({ unit, content }: SectionPage & { content: SectionContent }, locale: Locale): string {
  const t = translator(locale, "sections");
  const page = absoluteUrl(`/${locale}/faculties/${unit.code}`);
  const self = absoluteUrl(`/api/sections/${unit.code}.rss?lang=${locale}`);
  const items = content.news.map(
    ({ id, title, body, publishedAt }) => markup`
<item><title>${title}</title><link>${page}#news-${id}</link><guid isPermaLink="false">urn:uuid:${id}</guid>
<pubDate>${publishedAt.toUTCString()}</pubDate><description>${asText(prose(paragraphsOf(body)))}</description></item>`,
  );
  const { source } = markup`${XML}
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${t("embed.title", { unit: unit.name })}</title><link>${page}</link>
<description>${content.intro || t("embed.title", { unit: unit.name })}</description><language>${locale}</language>
<atom:link href="${self}" rel="self" type="application/rss+xml"/>${items}
</channel></rss>
`;
  return source;
}

const XML = new Markup('<?xml version="1.0" encoding="utf-8"?>');

/** A description is HTML that travels as a text. */
const asText = (html: readonly Markup[]) => html.join("");
