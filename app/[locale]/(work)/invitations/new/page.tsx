import { ChoosePeople } from "@/components/invitations/choose-people";
import { InviteForm } from "@/components/invitations/invite-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { listUnitsInReach } from "@/lib/alumni/queries/list-units-in-reach";
import { listQuery } from "@/lib/alumni/schema/list";
import { translator } from "@/lib/i18n/translator";
import { invitationPolicy } from "@/lib/invitations/policy";
import { findInvitable, MOST_AT_ONCE } from "@/lib/invitations/queries/find-invitable";
import { newInvitationsSearch } from "@/lib/invitations/schema";
import { page } from "@/lib/platform/page";

/** Invites people: a faculty and classes chosen here, or a selection of the list of graduates. */
export default page({
  can: invitationPolicy.send,
  search: newInvitationsSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "invitations");
    const query = listQuery(search);
    const { chosen, people } = await findInvitable(ctx, query);
    const byMail = people.filter(({ email }) => email !== null).length;
    const byPost = people.filter(({ hasPost }) => hasPost).length;
    const units = await listUnitsInReach(ctx, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/invitations`}>{t("title")}</Link>}
          title={t("new.title")}
          sentence={t("new.sentence")}
        />
        <div className="grid max-w-3xl gap-6">
          <Card title={t("new.who")}>
            {search.id.length > 0 || search.q ? (
              <p>
                {t("new.selection")} <Link href={`/${locale}/alumni?${query}`}>{t("new.backToList")}</Link>
              </p>
            ) : (
              <ChoosePeople
                search={search}
                units={units}
                path={`/${locale}/invitations/new`}
                locale={locale}
              />
            )}
          </Card>
          <Card title={t("new.how")}>
            <p className="num mb-4 text-ink-2">
              {t(chosen >= MOST_AT_ONCE ? "new.chosenMore" : "new.chosen", {
                count: chosen,
                free: people.length,
              })}
            </p>
            {people.length > 0 ? (
              <InviteForm query={query} byMail={byMail} byPost={byPost} locale={locale} />
            ) : (
              <Notice tone="info">{t("new.nobody")}</Notice>
            )}
          </Card>
        </div>
      </>
    );
  },
});
