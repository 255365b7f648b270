import type { ReactNode } from "react";
import type { PartItem } from "@/components/alumni/record/part-list";
import { formLabels } from "@/components/alumni/record/record-parts";
import { Link } from "@/components/ui/link";
import type { AlumnusRecord } from "@/lib/alumni/queries/get-record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { removeOwnPartAction } from "@/lib/profile/actions";
import type { ItemAudience } from "@/lib/profile/queries/get-own-profile";
import type { ProfileItem } from "@/prisma/generated/enums";
import { Origin } from "./origin";

/** The own record on the own page. */
export type OwnView = {
  record: AlumnusRecord;
  audiences: readonly ItemAudience[];
  /** What is being edited or corrected in its place: a row, or a new one of a kind. */
  edit: string | undefined;
  correct: string | undefined;
  /** The rows about which a proposal waits, null for a missing degree: there is one at a time. */
  waiting: ReadonlySet<string | null>;
  units: readonly { id: number; name: string }[];
  countries: ReadonlyMap<string, string>;
  zone: string;
  locale: Locale;
};

type Row = Parameters<typeof Origin>[0]["row"] & { id: string };

/** A row with where it comes from and who sees it; without items, only the university does. */
export function ownItem(
  view: OwnView,
  row: Row,
  items: readonly ProfileItem[],
  content: ReactNode,
): PartItem {
  const { audiences, zone, locale } = view;
  const provenance = <Origin row={row} items={items} audiences={audiences} zone={zone} locale={locale} />;
  return { id: row.id, content, provenance };
}

/** The same for a row that the person changes; `form` stands in its place while it is being edited. */
export function editable({ edit, locale }: OwnView, item: PartItem, form: ReactNode): PartItem {
  return { ...item, editHref: `/${locale}/me?edit=${item.id}#edit`, form: edit === item.id && form };
}

/** The same for a row that the university keeps: the person says how it should be. */
export function correctable(
  { correct, waiting, locale }: OwnView,
  item: PartItem,
  form: ReactNode,
): PartItem {
  const link = (
    <Link href={`/${locale}/me?correct=${item.id}#edit`} scroll={false} className="text-xs print:hidden">
      {translator(locale, "profile")("home.propose")}
    </Link>
  );
  const provenance = (
    <>
      {item.provenance}
      {!waiting.has(item.id) && link}
    </>
  );
  return { ...item, provenance, form: correct === item.id && form };
}

/** What every form of the own record shares; `row` is the one that it changes, none for a new one. */
export function ownForm(
  { record, locale }: OwnView,
  part: "name" | "contact" | "employment",
  row?: { id: string },
) {
  return {
    target: { id: record.id, version: record.version, partId: row?.id, part },
    remove: row ? removeOwnPartAction : undefined,
    doneHref: `/${locale}/me`,
    labels: formLabels(locale),
  };
}
