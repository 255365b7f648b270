import { DataTable } from "@/components/ui/data-table";
import type { ListedEdition } from "@/lib/charter/queries/list-editions";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { EditionTag } from "./edition-tag";

type EditionTableProps = {
  editions: readonly ListedEdition[];
  /** At the desk a line leads to the editor and tells how many have signed. */
  isDesk?: boolean;
  locale: Locale;
};

/** Every edition of the charter and the bylaws, the latest first. */
export function EditionTable({ editions, isDesk = false, locale }: EditionTableProps) {
  const t = translator(locale, "charter");
  return (
    <DataTable
      caption={t("editions")}
      rows={editions}
      rowKey={({ id }) => id}
      rowHref={({ id, path }) => (isDesk ? `/${locale}/charter/manage/${id}` : `/${locale}${path}`)}
      columns={[
        {
          id: "edition",
          label: t("edition"),
          cell: ({ kind, number }) => t("named", { kind: t(`kinds.${kind}`), number }),
        },
        {
          id: "status",
          label: t("state"),
          cell: ({ status }) => <EditionTag status={status} locale={locale} />,
        },
        {
          id: "day",
          label: t("day"),
          cell: ({ adoptedOn, consultUntil, status }) => (
            <span className="num">
              {adoptedOn
                ? formatDate(adoptedOn, { locale })
                : status === "CONSULTATION" && consultUntil
                  ? t("untilDay", { day: formatDate(consultUntil, { locale }) })
                  : "–"}
            </span>
          ),
        },
        ...(isDesk
          ? [
              {
                id: "clauses",
                label: t("clauses"),
                isEnd: true,
                cell: ({ clauses }: ListedEdition) => (
                  <span className="num">{formatInteger(clauses, locale)}</span>
                ),
              },
              {
                id: "signatures",
                label: t("signatures"),
                isEnd: true,
                cell: ({ signatures, kind }: ListedEdition) => (
                  <span className="num">{kind === "CHARTER" ? formatInteger(signatures, locale) : "–"}</span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
