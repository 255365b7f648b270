import { getCountries } from "libphonenumber-js/max";
import { countryName } from "@/components/alumni/facet-words";
import { PrintButton } from "@/components/alumni/record/print-button";
import { OwnAccount } from "@/components/people/own-account";
import { AudienceCard } from "@/components/profile/audience-card";
import { HomeNotices, HomeSentence } from "@/components/profile/home-notices";
import { NoRecord } from "@/components/profile/no-record";
import { OwnContacts } from "@/components/profile/own-contacts";
import { OwnCorrections } from "@/components/profile/own-corrections";
import { OwnDegrees } from "@/components/profile/own-degrees";
import { OwnNames } from "@/components/profile/own-names";
import { OwnRest } from "@/components/profile/own-rest";
import type { OwnView } from "@/components/profile/own-view";
import { OwnWork } from "@/components/profile/own-work";
import { ProfileCard } from "@/components/profile/profile-card";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { shownName } from "@/lib/alumni/words";
import { initials } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { peoplePolicy } from "@/lib/people/policy";
import { getOwnAccount } from "@/lib/people/queries/get-account";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { findOwnClaim, getOwnHome } from "@/lib/profile/queries/get-own-home";
import { homeSearch } from "@/lib/profile/schema";
import { isStillRightDue, missingToBeFound } from "@/lib/profile/status";
import { listCurrentUnits } from "@/lib/units/queries";

/** The reader's own page: a graduate's record with everything that is open, or the account alone. */
export default page({
  can: peoplePolicy.self,
  search: homeSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "profile");
    const account = await getOwnAccount(ctx, locale);
    const { zone } = await getInstitution(ctx);
    const isStaff = account.grants.length + account.offices.length > 0;
    if (ctx.scope.alumnusId === null)
      return (
        <>
          <PageHead title={account.name} sentence={t("home.account")} />
          <div className="grid max-w-2xl gap-5">
            {!isStaff && <NoRecord claim={await findOwnClaim(ctx)} zone={zone} locale={locale} />}
            <OwnAccount account={account} zone={zone} locale={locale} />
          </div>
        </>
      );

    const { record, profile, audiences, corrections, unread } = await getOwnHome(ctx);
    const [name] = record.names;
    const person = { name: shownName(record.names, locale), initials: name ? initials(name) : "" };
    const view: OwnView = {
      record,
      audiences,
      edit: search.edit,
      correct: search.correct,
      waiting: new Set(corrections.filter(({ status }) => status === "PENDING").map(({ rowId }) => rowId)),
      units: search.correct === "degree" ? await listCurrentUnits(ctx, locale) : [],
      countries: search.edit ? countriesFor(locale) : new Map(),
      zone,
      locale,
    };
    return (
      <>
        <PageHead
          title={person.name}
          sentence={<HomeSentence missing={missingToBeFound({ ...record, profile })} locale={locale} />}
          actions={
            <>
              <PrintButton label={t("home.print")} />
              <ButtonLink href={`/${locale}/me/profile`} variant="primary">
                {t("home.edit")}
              </ButtonLink>
            </>
          }
        />
        <HomeNotices
          record={record}
          isDue={isStillRightDue(record.lastConfirmedAt, ctx.now)}
          unread={unread}
          isEmailSent={search.sent === "email"}
          now={ctx.now}
          locale={locale}
        />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid content-start gap-5">
            <OwnContacts {...view} />
            <OwnWork {...view} />
            <OwnDegrees {...view} />
            <OwnNames {...view} />
            <OwnRest {...view} />
          </div>
          <div className="grid gap-5">
            <ProfileCard profile={profile} audiences={audiences} person={person} locale={locale} />
            <AudienceCard isListed={profile.isListed} audiences={audiences} locale={locale} />
            {corrections.length > 0 && (
              <OwnCorrections corrections={corrections} zone={zone} locale={locale} />
            )}
            <OwnAccount account={account} zone={zone} locale={locale} />
          </div>
        </div>
      </>
    );
  },
});

/** Every country with its name, in the order of the reader's alphabet. */
function countriesFor(locale: Locale): Map<string, string> {
  const named = getCountries().map((code) => [code, countryName(code, locale)] as const);
  return new Map(named.sort(([, a], [, b]) => a.localeCompare(b, locale)));
}
