import { createHash } from "node:crypto";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dayIn } from "@/lib/platform/institution";
import { absoluteUrl } from "@/lib/platform/request";
import { dateText } from "./date-text";
import { type Markup, markup, prose } from "./markup";
import { paragraphsOf } from "./paragraphs";
import type { SectionContent, SectionPage } from "./queries/get-section";

/** What a faculty's own site has room for. */
export const EMBEDDED_NEWS = 3;

type Shown = SectionPage & { content: SectionContent };
type Setting = { hue: number; zone: string; locale: Locale };

/** A section as a page of its own, to be framed: no script, no frame of the portal, nothing loaded but the photo. */
export function embedPage({ unit, coordinator, content }: Shown, { hue, zone, locale }: Setting): string {
  const t = translator(locale, "sections");
  const href = absoluteUrl(`/${locale}/faculties/${unit.code}`);
  const out = (address: string, text: string) =>
    markup`<a href="${address}" target="_blank" rel="noopener">${text}</a>`;
  const part = (title: string, inside: Markup | readonly Markup[] | null) =>
    inside && markup`<section><h2>${title}</h2>${inside}</section>`;
  const followed = unit.successors.map(({ code, name }) =>
    out(absoluteUrl(`/${locale}/faculties/${code}`), name),
  );
  const news = content.news.map(
    ({ title, body, publishedAt }) => markup`<article><h3>${title}</h3>
<p class="faint">${formatDate(dayIn(zone, publishedAt), { locale })}</p>${prose(paragraphsOf(body))}</article>`,
  );
  const dates = content.dates.map(
    (
      date,
    ) => markup`<li>${date.isCancelled ? markup`<s>${date.title}</s> (${t("cancelled")})` : markup`<b>${date.title}</b>`}
<br><span class="faint">${[dateText(date, { zone, locale }), date.place].filter(Boolean).join(" · ")}</span></li>`,
  );
  const page = markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="${absoluteUrl("/icon.svg")}"><title>${t("embed.title", { unit: unit.name })}</title>
<style>${styleOf(hue)}</style></head><body><main>
<h1>${out(href, t("embed.title", { unit: unit.name }))}</h1>
${followed.length > 0 && markup`<section><p>${t("followedBy")}</p><ul>${followed.map((link) => markup`<li>${link}</li>`)}</ul></section>`}
${content.intro !== "" && markup`<section>${prose(paragraphsOf(content.intro))}</section>`}
${coordinator && part(t("coordinator"), coordinatorPart(coordinator, content, t("officeHours")))}
${news.length > 0 && part(t("news"), news)}
${dates.length > 0 && part(t("dates"), markup`<ul>${dates}</ul>`)}
${content.waysToHelp !== "" && part(t("waysToHelp"), prose(paragraphsOf(content.waysToHelp)))}
<p class="way">${out(absoluteUrl(`/${locale}/find-my-record`), t("findRecord"))} ${out(href, t("embed.more"))}</p>
</main></body></html>`;
  return page.source;
}

function coordinatorPart(
  { name, photo }: NonNullable<SectionPage["coordinator"]>,
  { officeHours, email }: SectionContent,
  hoursLabel: string,
): Markup {
  return markup`<div class="who">${photo && markup`<img src="${absoluteUrl(`/api/photos/${photo}`)}" alt="" width="64" height="64">`}
<p><b>${name}</b>${officeHours !== "" && markup`<br>${hoursLabel}: ${officeHours}`}
${email && markup`<br><a href="mailto:${email}">${email}</a>`}</p></div>`;
}

/**
 * What such a page may do: show our photo and the one style element that is in it, and stand in a frame of the allowed
 * sites alone.
 */
export function embedPolicy(hue: number, origins: readonly string[]): string {
  const style = createHash("sha256").update(styleOf(hue).source).digest("base64");
  return [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.length > 0 ? origins.join(" ") : "'none'"}`,
  ].join("; ");
}

/** The portal's look in small (app/globals.css), in the color of the faculty. */
function styleOf(hue: number): Markup {
  return markup`:root{color-scheme:light;--brand:oklch(.32 .08 ${hue})}
*{box-sizing:border-box}
body{margin:0;padding:20px;background:#fff;color:#1d2433;font:400 15px/1.5 system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:44rem;margin:0 auto}
h1,h2,h3{font-family:Georgia,serif;font-weight:600;line-height:1.2;margin:0}
h1{font-size:26px}h2{font-size:20px;margin-bottom:8px}h3{font-size:17px}
section{border-top:1px solid #e6e1d6;margin-top:18px;padding-top:16px}
article+article{margin-top:16px}
p{margin:0 0 8px}ul{margin:0;padding-left:18px}li{margin-bottom:6px}
a{color:var(--brand)}h1 a{text-decoration:none}
.faint{color:#5b6272;font-size:13px}
.who{display:flex;gap:14px;align-items:center}.who img{border-radius:50%}
.way{border-top:1px solid #e6e1d6;margin:18px 0 0;padding-top:16px;display:flex;flex-wrap:wrap;gap:8px 20px;font-weight:600}`;
}
