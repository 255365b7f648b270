import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { dayIn } from "@/lib/platform/institution";
import type { PublicNews } from "@/lib/sections/queries/news";
import { Prose } from "./prose";

type NewsListProps = { news: readonly PublicNews[]; zone: string; locale: Locale };

/** News in full, the newest first; each has an address of its own on the page. */
export function NewsList({ news, zone, locale }: NewsListProps) {
  return news.map(({ id, title, body, publishedAt }) => (
    <article key={id} id={`news-${id}`} className="border-t py-5 first:border-0 first:pt-0 last:pb-0">
      <h3>{title}</h3>
      <p className="num mt-1 mb-2 text-sm text-ink-3">
        <time dateTime={publishedAt.toISOString()}>{formatDate(dayIn(zone, publishedAt), { locale })}</time>
      </p>
      <Prose text={body} />
    </article>
  ));
}
