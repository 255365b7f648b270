import { PartList } from "@/components/alumni/record/part-list";
import { degreeWords } from "@/lib/alumni/words";
import { translator } from "@/lib/i18n/translator";
import { ProposeDegree } from "./correction-form";
import { correctable, type OwnView, ownItem } from "./own-view";

/** The degrees: the faculty keeps them, the person proposes. */
export function OwnDegrees(view: OwnView) {
  const { record, correct, waiting, units, locale } = view;
  const t = translator(locale, "alumni");
  const add = {
    href: `/${locale}/me?correct=degree#edit`,
    label: translator(locale, "profile")("home.proposeMissing"),
    form: correct === "degree" && <ProposeDegree units={units} locale={locale} />,
  };
  return (
    <PartList
      title={t("parts.degree")}
      none={t("none.degree")}
      labels={{ edit: t("edit") }}
      add={waiting.has(null) ? undefined : add}
      items={record.degrees.map((row) => {
        const content = (
          <>
            <span className="font-semibold">{degreeWords({ ...row, year: row.graduationYear }, locale)}</span>
            <span className="block text-ink-2">{row.unitNameAtTime}</span>
            {row.diplomaNumber && (
              <span className="num block text-ink-3">{t("diploma", { number: row.diplomaNumber })}</span>
            )}
          </>
        );
        const form = <ProposeDegree degree={row} units={[]} locale={locale} />;
        return correctable(view, ownItem(view, row, ["DEGREE", "UNIT"], content), form);
      })}
    />
  );
}
