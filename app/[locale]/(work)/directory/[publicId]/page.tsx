import { CardFacts } from "@/components/directory/card-facts";
import { TooMuchRead } from "@/components/directory/too-much-read";
import { cardName, cardPlace, cardWork } from "@/components/directory/words";
import { BlockPerson, WriteForm } from "@/components/directory/write-form";
import { Photo } from "@/components/profile/photo";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { directoryPolicy } from "@/lib/directory/policy";
import { getEntry } from "@/lib/directory/queries/read-entries";
import { countReading } from "@/lib/directory/reading-limit";
import { personParams } from "@/lib/directory/schema";
import { initials } from "@/lib/format/names";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** A person as the reader may see them, and the way to write. */
export default page({
  can: directoryPolicy.read,
  params: personParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "directory");
    if (!(await countReading(ctx, "person"))) return <TooMuchRead locale={locale} />;
    const { card, isOwn } = await getEntry(ctx, params.publicId);
    const name = cardName(card, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/directory`}>{t("title")}</Link>}
          title={name}
          sentence={[cardWork(card)[0], cardPlace(card, locale)].filter(Boolean).join(" · ")}
          actions={isOwn && <ButtonLink href={`/${locale}/me/visibility`}>{t("own")}</ButtonLink>}
        />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <Card>
            <div className="mb-5">
              <Photo
                src={card.photo ? `/api/photos/${params.publicId}` : null}
                initials={initials(card.name)}
                alt={translator(locale, "profile")("edit.photoAlt", { name })}
              />
            </div>
            <CardFacts card={card} locale={locale} />
          </Card>
          {isOwn ? (
            <Card title={t("person.ownTitle")}>
              <p className="text-ink-2">{t("person.ownSentence")}</p>
            </Card>
          ) : (
            <Card title={t("write.title")} id="write">
              <WriteForm publicId={params.publicId} locale={locale} />
              <BlockPerson publicId={params.publicId} locale={locale} />
            </Card>
          )}
        </div>
      </>
    );
  },
});
