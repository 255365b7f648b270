import { countryName } from "@/components/alumni/facet-words";
import { PublicBand } from "@/components/layout/public-band";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { getGroup } from "@/lib/ambassadors/queries/community";
import { slugParams } from "@/lib/ambassadors/schema/groups";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** A working group or a country's chapter as everybody sees it; its members go on from here to its papers and meetings. */
export default page({
  can: ambassadorPolicy.open,
  params: slugParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "ambassadors");
    const meetings = translator(locale, "meetings");
    const group = await getGroup(ctx, params.slug, locale);
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={<Link href={`/${locale}/community`}>{t("community.title")}</Link>}
          title={group.name}
          sentence={[
            meetings(`bodies.kinds.${group.kind}`),
            group.country && countryName(group.country, locale),
            t("community.members", { count: group.members }),
          ]
            .filter(Boolean)
            .join(" · ")}
          actions={
            group.isReached && (
              <ButtonLink href={`/${locale}/bodies/${group.bodyId}`} variant="primary">
                {t("groupPage.work")}
              </ButtonLink>
            )
          }
        />
        <div className="grid items-start gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <p className="max-w-3xl leading-relaxed whitespace-pre-line">{group.text}</p>
          <Card title={t("groupPage.people")}>
            {group.people.length === 0 && (
              <p className="text-sm text-ink-2">{t("groupPage.hidden", { count: group.members })}</p>
            )}
            <ul className="grid gap-1.5 text-sm">
              {group.people.map(({ publicId, name, part }) => (
                <li key={publicId}>
                  <Link href={`/${locale}/ambassadors/${publicId}`}>{name}</Link>
                  {part !== "MEMBER" && (
                    <span className="text-ink-3"> · {meetings(`members.parts.${part}`)}</span>
                  )}
                </li>
              ))}
            </ul>
            {group.people.length > 0 && group.people.length < group.members && (
              <p className="mt-2 text-sm text-ink-3">
                {t("community.more", { count: group.members - group.people.length })}
              </p>
            )}
          </Card>
        </div>
      </PublicBand>
    );
  },
});
