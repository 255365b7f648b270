import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { initials } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PublicCoordinator, SectionContent } from "@/lib/sections/queries/get-section";

type CoordinatorCardProps = {
  /** Nobody: the office answers. */
  coordinator: PublicCoordinator | null;
  content: Pick<SectionContent, "officeHours" | "email">;
  locale: Locale;
};

/** Whom a graduate talks to: face, name, when and where. */
export function CoordinatorCard({ coordinator, content, locale }: CoordinatorCardProps) {
  const t = translator(locale, "sections");
  return (
    <Card title={t("coordinator")}>
      <div className="flex items-center gap-4">
        {coordinator?.photo ? (
          // biome-ignore lint/performance/noImgElement: already small, and shown only to those who may see it
          <img
            src={`/api/photos/${coordinator.photo}`}
            alt=""
            width={56}
            height={56}
            className="size-14 flex-none rounded-full object-cover"
          />
        ) : (
          coordinator && <Avatar initials={initialsOf(coordinator.name)} size="lg" />
        )}
        <p className="font-semibold">{coordinator?.name ?? t("office")}</p>
      </div>
      {(content.officeHours || content.email) && (
        <dl className="mt-4 grid gap-2.5">
          {content.officeHours && (
            <div>
              <dt className="eyebrow">{t("officeHours")}</dt>
              <dd>{content.officeHours}</dd>
            </div>
          )}
          {content.email && (
            <div>
              <dt className="eyebrow">{t("email")}</dt>
              <dd className="wrap-anywhere">
                <a href={`mailto:${content.email}`}>{content.email}</a>
              </dd>
            </div>
          )}
        </dl>
      )}
    </Card>
  );
}

function initialsOf(name: string): string {
  const words = name.split(" ");
  return initials({ given: words[0] ?? "", family: words.at(-1) ?? "" });
}
