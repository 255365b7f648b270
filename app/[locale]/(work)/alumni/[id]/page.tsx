import { redirect } from "next/navigation";
import { ReachTag } from "@/components/alumni/reach-tag";
import { History } from "@/components/alumni/record/history";
import { PersonCard } from "@/components/alumni/record/person-card";
import { PrintButton } from "@/components/alumni/record/print-button";
import { RecordParts, type RecordView } from "@/components/alumni/record/record-parts";
import { ContactCard } from "@/components/consent/contact-card";
import { PairsCard } from "@/components/duplicates/pairs-card";
import { MergesCard } from "@/components/merging/merges-card";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Tag } from "@/components/ui/tag";
import { alumniPolicy } from "@/lib/alumni/policy";
import { getReach, getRecord, listOwnUnits, listSources } from "@/lib/alumni/queries/get-record";
import { listHistory } from "@/lib/alumni/queries/list-history";
import { listUnitsInReach } from "@/lib/alumni/queries/list-units-in-reach";
import { survivorOf } from "@/lib/alumni/queries/survivor-of";
import { recordParams, recordSearch } from "@/lib/alumni/schema/record";
import { shownName } from "@/lib/alumni/words";
import { noteRecordRead } from "@/lib/audit/note-read";
import { consentPolicy } from "@/lib/consent/policy";
import { listVerdicts } from "@/lib/consent/queries/list-choices";
import { duplicatePolicy } from "@/lib/duplicates/policy";
import { listPairsOf } from "@/lib/duplicates/queries/list-pairs";
import { formatRelative } from "@/lib/format/dates";
import { initials } from "@/lib/format/names";
import { translator } from "@/lib/i18n/translator";
import { mergingPolicy } from "@/lib/merging/policy";
import { listMerges } from "@/lib/merging/queries/list-merges";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { privacyPolicy } from "@/lib/privacy/policy";

export default page({
  can: alumniPolicy.read,
  params: recordParams,
  search: recordSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "alumni");
    const id = await survivorOf(ctx, params.id);
    if (id !== params.id) redirect(`/${locale}/alumni/${id}`);
    const record = await getRecord(ctx, id);
    await noteRecordRead(ctx, record.id);
    const names = [...record.names].sort((a, b) => NAME_ORDER.indexOf(a.kind) - NAME_ORDER.indexOf(b.kind));
    const view: RecordView = {
      record: { ...record, names },
      edit: search.edit,
      files: await listSources(ctx, record),
      units: await listUnitsInReach(ctx, locale),
      ownUnits: await listOwnUnits(ctx),
      scope: ctx.scope,
      canUpdate: may(ctx.actor, alumniPolicy.update),
      locale,
      now: ctx.now,
    };
    const reach = await getReach(ctx, record.id);
    const verdicts = await listVerdicts(ctx, record.id);
    const pairs = may(ctx.actor, duplicatePolicy.list) ? await listPairsOf(ctx, record.id) : [];
    const merges = await listMerges(ctx, record.id);
    const history = await listHistory(ctx, record.id);
    const confirmed = record.lastConfirmedAt
      ? t("confirmedOn", { when: formatRelative(record.lastConfirmedAt, { locale, now: ctx.now }) })
      : t(record.source === "IMPORT" ? "importedNeverConfirmed" : "neverConfirmed");
    return (
      <>
        <div className="flex items-start gap-5 *:last:flex-1">
          {names[0] && (
            <span className="mt-7 max-sm:hidden">
              <Avatar initials={initials(names[0])} size="lg" />
            </span>
          )}
          <PageHead
            eyebrow={<Link href={`/${locale}/alumni`}>{t("title")}</Link>}
            title={shownName(names, locale)}
            sentence={
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                <ReachTag reach={reach}>{t(`reach.${reach}`)}</ReachTag>
                {record.isDeceased && <Tag tone="brass">{t("deceased")}</Tag>}
                {record.restrictedAt && (
                  <Tag tone="wait">{translator(locale, "privacy")("restrict.mark")}</Tag>
                )}
                <span>{confirmed}</span>
              </span>
            }
            actions={<PrintButton label={t("print")} />}
          />
        </div>
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <RecordParts {...view} />
          <div className="grid content-start gap-5">
            <PersonCard {...view} />
            <ContactCard
              alumnusId={record.id}
              verdicts={verdicts}
              canRecord={may(ctx.actor, consentPolicy.record)}
              locale={locale}
            />
            <PairsCard alumnusId={record.id} pairs={pairs} locale={locale} />
            <MergesCard merges={merges} canUndo={may(ctx.actor, mergingPolicy.merge)} locale={locale} />
            <History entries={history} locale={locale} now={ctx.now} />
            {may(ctx.actor, privacyPolicy.desk) && (
              <Link
                href={`/${locale}/office/privacy/new?alumnus=${record.id}`}
                className="text-sm print:hidden"
              >
                {translator(locale, "privacy")("desk.fromRecord")}
              </Link>
            )}
          </div>
        </div>
      </>
    );
  },
});

/** The order of `name_rank` in the database: the first is the name shown. */
const NAME_ORDER = ["PREFERRED", "LEGAL", "MARRIED", "TRANSLITERATED", "PREVIOUS", "BIRTH"];
