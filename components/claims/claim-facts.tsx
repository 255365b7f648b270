import { DescriptionList } from "@/components/ui/description-list";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Facts = {
  patronymic: string | null;
  currentFamily: string | null;
  unitName: string | null;
  graduationYear: number | null;
  email: string;
  birthOn: Date | null;
  diplomaNumber: string | null;
  studentNumber: string | null;
};

/** What the claimant said, besides the name. */
export function ClaimFacts({ claim, locale }: { claim: Facts; locale: Locale }) {
  const t = translator(locale, "claims");
  const facts = [
    ["patronymic", claim.patronymic],
    ["currentFamily", claim.currentFamily],
    ["unitId", claim.unitName],
    ["graduationYear", claim.graduationYear?.toString() ?? null],
    ["email", claim.email],
    ["birthOn", claim.birthOn && formatDate(claim.birthOn, { locale })],
    ["diplomaNumber", claim.diplomaNumber],
    ["studentNumber", claim.studentNumber],
  ] as const;
  return (
    <DescriptionList
      items={facts.flatMap(([field, value]) => (value ? [{ term: t(`facts.${field}`), value }] : []))}
    />
  );
}
