import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { cancelEntryAction } from "@/lib/calendar/actions";
import { calendarPolicy } from "@/lib/calendar/policy";
import { listClashes } from "@/lib/calendar/queries/clashes";
import { type EntryPage, getEntry } from "@/lib/calendar/queries/entries";
import { entryParams } from "@/lib/calendar/schema";
import { formatDateTime, formatDays } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** One date: when, where and for whom; and who else asks the same people that evening. */
export default page({
  can: calendarPolicy.read,
  params: entryParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "calendar");
    const { zone } = await getInstitution(ctx);
    const entry = await getEntry(ctx, params.id, locale);
    const clashes = await listClashes(ctx, entry, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/calendar?from=${dayOf(entry)}`}>{t("title")}</Link>}
          title={entry.title}
          sentence={
            <span className="flex flex-wrap gap-2">
              {entry.cancelledAt && <Tag tone="late">{t("cancelled")}</Tag>}
              <Tag>{t(entry.isPublic ? "entry.public" : "entry.internal")}</Tag>
            </span>
          }
          actions={
            entry.mayChange && (
              <ButtonLink href={`/${locale}/calendar/entries/${entry.id}/edit`}>{t("entry.edit")}</ButtonLink>
            )
          }
        />
        <div className="grid max-w-3xl gap-5">
          {clashes.length > 0 && (
            <Notice tone="wait" title={t("entry.clashTitle")}>
              <ul>
                {clashes.map((clash) => (
                  <li key={clash.uid}>
                    <Link href={`/${locale}${clash.href}`}>
                      {t("entry.clash", { title: clash.title, unit: clash.unitName ?? t("university") })}
                    </Link>
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <Card>
            <DescriptionList
              items={[
                { term: t("entry.when"), value: whenText(entry, zone, locale) },
                { term: t("entry.unit"), value: entry.unitName ?? t("university") },
                { term: t("entry.audience"), value: t(`entry.audiences.${entry.audience}`) },
                ...(entry.place ? [{ term: t("entry.place"), value: entry.place }] : []),
                ...(entry.url
                  ? [{ term: t("entry.url"), value: <a href={entry.url}>{new URL(entry.url).host}</a> }]
                  : []),
              ]}
            />
            {entry.description && <p className="mt-4 whitespace-pre-line">{entry.description}</p>}
          </Card>
          {entry.mayChange && (
            <ActionForm action={cancelEntryAction} className="grid gap-2 print:hidden">
              <input type="hidden" name="id" value={entry.id} />
              <input type="hidden" name="version" value={entry.version} />
              {!entry.cancelledAt && <p className="text-sm text-ink-2">{t("entry.cancelHelp")}</p>}
              <SubmitButton
                variant="default"
                pending={t(entry.cancelledAt ? "entry.reinstating" : "entry.cancelling")}
                className="justify-self-start"
              >
                {t(entry.cancelledAt ? "entry.reinstate" : "entry.cancel")}
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      </>
    );
  },
});

function dayOf({ startsOn, startsAt }: EntryPage): string {
  return (startsOn ?? startsAt)?.toISOString().slice(0, 10) ?? "";
}

function whenText({ startsOn, endsOn, startsAt, endsAt }: EntryPage, zone: string, locale: Locale): string {
  if (startsOn) return formatDays(startsOn, endsOn ?? startsOn, { locale });
  return [startsAt, endsAt].flatMap((at) => (at ? formatDateTime(at, { locale, zone }) : [])).join(" – ");
}
