import { PublicBand } from "@/components/layout/public-band";
import { RsvpCard } from "@/components/meetings/rsvp-card";
import { SittingList } from "@/components/meetings/sitting-list";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { meetingPolicy } from "@/lib/meetings/policy";
import { findInvitation } from "@/lib/meetings/queries/find-invitation";
import { rsvpParams, rsvpSearch } from "@/lib/meetings/schema/meeting";
import { page } from "@/lib/platform/page";

export const metadata = { robots: { index: false } };

/** Behind the link of an invitation, without signing in. Looking changes nothing; only the button does. */
export default page({
  can: meetingPolicy.open,
  params: rsvpParams,
  search: rsvpSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "meetings");
    const invitation = await findInvitation(ctx, params.token, locale);
    return (
      <PublicBand className="sm:py-18">
        <PageHead eyebrow={invitation.bodyName} title={invitation.title} />
        <div className="grid max-w-3xl gap-7">
          <SittingList sittings={invitation.sittings} />
          {invitation.agenda.length > 0 && (
            <section>
              <h2>{t("tabs.agenda")}</h2>
              <ol className="mt-2 grid list-decimal gap-1 pl-6">
                {invitation.agenda.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ol>
            </section>
          )}
          {search.said && <Notice tone="ok">{t("answer.done")}</Notice>}
          <RsvpCard invitation={invitation} locale={locale} />
        </div>
      </PublicBand>
    );
  },
});
