import type { ListedDate } from "@/lib/calendar/queries/list-dates";
import type { Locale } from "@/lib/i18n/locales";
import { absoluteUrl } from "@/lib/platform/request";
import type { SectionContent, SectionPage } from "./queries/get-section";

/** A section as data. Texts are plain: whoever shows them escapes them. */
export function sectionJson(
  { unit, coordinator, content }: SectionPage & { content: SectionContent },
  locale: Locale,
) {
  const pageOf = (code: string) => absoluteUrl(`/${locale}/faculties/${code}`);
  const { intro, waysToHelp, officeHours, email, news, dates, plan } = content;
  return {
    code: unit.code,
    name: unit.name,
    locale,
    url: pageOf(unit.code),
    findMyRecord: absoluteUrl(`/${locale}/find-my-record`),
    followedBy: unit.successors.map(({ code, name }) => ({ code, name, url: pageOf(code) })),
    intro,
    waysToHelp,
    coordinator: coordinator && { name: coordinator.name, officeHours, email },
    news: news.map(({ id, title, body, publishedAt }) => ({
      id,
      title,
      body,
      publishedAt,
      url: `${pageOf(unit.code)}#news-${id}`,
    })),
    dates: dates.map(dateJson),
    plan,
  };
}

function dateJson(date: ListedDate) {
  const { uid, title, place = null, isCancelled } = date;
  const day = (at: Date) => at.toISOString().slice(0, 10);
  const when = date.allDay
    ? { startsOn: day(date.startsOn), endsOn: day(date.endsOn) }
    : { startsAt: date.startsAt, endsAt: date.endsAt };
  return { id: uid, title, place, isCancelled, ...when };
}
