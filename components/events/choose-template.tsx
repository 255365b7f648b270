import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Template } from "@/lib/events/queries/list-managed";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What a new event is made from: nothing, or a template. */
export function ChooseTemplate({ templates, locale }: { templates: readonly Template[]; locale: Locale }) {
  const t = translator(locale, "events");
  const path = `/${locale}/events/manage/new`;
  return (
    <Card flush className="max-w-3xl">
      <ul>
        <li className="flex flex-wrap items-center gap-4 px-5 py-5">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-strong">{t("new.blank")}</p>
            <p className="text-sm text-ink-2">{t("new.blankHelp")}</p>
          </div>
          <ButtonLink href={`${path}?blank=1`} variant="primary" size="sm">
            {t("new.begin")}
          </ButtonLink>
        </li>
        {templates.map(({ id, kind, title, summary, unitName }) => (
          <li key={id} className="flex flex-wrap items-center gap-4 border-t px-5 py-5">
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-strong">
                <Link
                  href={`${path}?from=${id}`}
                  className="text-ink decoration-transparent hover:decoration-current"
                >
                  {title}
                </Link>
              </p>
              {summary && <p className="text-sm text-ink-2">{summary}</p>}
              <p className="mt-0.5 text-sm text-ink-3">
                {[t(`kind.${kind}`), unitName ?? t("university")].join(" · ")}
              </p>
            </div>
            <ButtonLink href={`${path}?from=${id}`} size="sm" aria-label={`${t("new.use")}: ${title}`}>
              {t("new.use")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
