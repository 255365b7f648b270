import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Instead of a page of the directory, once somebody has looked at more of it than a person does. */
export function TooMuchRead({ locale }: { locale: Locale }) {
  const t = translator(locale, "directory");
  return (
    <>
      <PageHead title={t("title")} />
      <Card flush>
        <EmptyState title={t("limit.title")} sentence={t("limit.sentence")} />
      </Card>
    </>
  );
}
