import { formatDate } from "@/lib/format/dates";
import { displayName } from "@/lib/format/names";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { absoluteUrl } from "@/lib/platform/request";
import type { Institution } from "@/prisma/generated/client";
import { languageOf } from "./contact";
import { addressFor } from "./decide";
import { preferencesUrl } from "./preferences-link";
import { readNames } from "./queries/notice-queue";
import { type Person, readPeople } from "./verdict";

/** What article 14 wants told, in the person's language: who, what, why, where from, for how long, which rights, whom to ask. */
export type NoticeLetter = {
  alumnusId: string;
  locale: Locale;
  name: string;
  email: string | null;
  /** The lines of the postal address; null when there is none. */
  address: string | null;
  subject: string;
  greeting: string;
  paragraphs: string[];
  link: { text: string; href: string };
  closing: string;
  sender: string;
};

/** The letters to people, in the order of the ids. */
export async function writeNotices(ctx: Ctx, ids: readonly string[]): Promise<NoticeLetter[]> {
  const institution = await getInstitution(ctx);
  const names = await readNames(ctx, ids);
  const people = new Map((await readPeople(ctx, ids)).map((person) => [person.id, person]));
  const units = await unitsOf(ctx, [...people.values()]);
  const letters: NoticeLetter[] = [];
  for (const id of ids) {
    const [person, name] = [people.get(id), names.get(id)];
    if (!person || !name) continue;
    const locale = await languageOf(ctx, person.preferredLanguage);
    const unit = person.unitIds.map((unitId) => units.get(unitId)).find(Boolean);
    letters.push(noticeLetter(institution, person, displayName(name, { locale }), unit, locale, ctx.now));
  }
  return letters;
}

type Unit = { names: unknown; email: string | null };

function noticeLetter(
  institution: Institution,
  person: Person,
  name: string,
  unit: Unit | undefined,
  locale: Locale,
  now: Date,
): NoticeLetter {
  const t = translator(locale, "notices");
  const university = localized(institution.names, locale);
  const office = localized(institution.officeNames, locale);
  const contact = unit?.email ?? absoluteUrl(`/${locale}`);
  return {
    alumnusId: person.id,
    locale,
    name,
    email: addressFor(person, "EMAIL"),
    address: addressFor(person, "POST"),
    subject: t("letter.subject", { university: institution.shortName }),
    greeting: t("letter.greeting", { name }),
    paragraphs: [
      t("letter.who", { university, office }),
      t("letter.what"),
      unit
        ? t("letter.source", { unit: localized(unit.names, locale) })
        : t("letter.sourceUniversity", { university }),
      t("letter.why"),
      t("letter.rights"),
      t("letter.contact", { office, contact, date: formatDate(now, { locale }) }),
    ],
    link: {
      text: t("letter.link"),
      href: preferencesUrl(locale, { alumnusId: person.id, purpose: "COMMUNICATION" }),
    },
    closing: t("letter.closing", { address: absoluteUrl(`/${locale}/find-my-record`) }),
    sender: office,
  };
}

async function unitsOf(ctx: Ctx, people: readonly Person[]): Promise<Map<number, Unit>> {
  const ids = [...new Set(people.flatMap(({ unitIds }) => unitIds))];
  const units = await ctx.db.unit.findMany({
    where: { id: { in: ids } },
    select: { id: true, email: true, names: { where: { validTo: null }, select: { names: true } } },
  });
  return new Map(units.map(({ id, email, names }) => [id, { email, names: names[0]?.names }]));
}
