import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { today } from "@/lib/platform/institution";
import type { AmbassadorKind, AmbassadorStatus, BodyKind, MemberPart } from "@/prisma/generated/enums";
import { isServing } from "../status";
import { standingOf } from "../terms";

type BadgeRow = {
  status: AmbassadorStatus;
  name: string | null;
  kind: AmbassadorKind | null;
  country: string | null;
  city: string | null;
  theme: string | null;
  unitNames: unknown;
  startsOn: Date | null;
  endsOn: Date | null;
  signedNumber: number | null;
  signedAt: Date | null;
  signedHash: string | null;
  currentNumber: number | null;
  adoptedOn: Date | null;
};

/** What a badge says to everybody: whether it holds; who it is only where the person wants that. @throws DomainError not-found */
export async function getBadge(ctx: Ctx, publicId: string, locale: Locale) {
  const [row] = await ctx.db.$queryRaw<BadgeRow[]>`
    SELECT status, name, kind, country, city, theme, unit_names AS "unitNames", starts_on AS "startsOn",
           ends_on AS "endsOn", signed_number AS "signedNumber", signed_at AS "signedAt", signed_hash AS "signedHash",
           current_number AS "currentNumber", adopted_on AS "adoptedOn"
    FROM public_badge(${publicId}::uuid)`;
  if (!row) throw notFound();
  const { unitNames, adoptedOn, currentNumber, ...badge } = row;
  const hasSigned = badge.signedNumber !== null && badge.signedNumber === currentNumber;
  const { standing } = standingOf(
    { hasSigned, adoptedOn: isServing(row.status) ? adoptedOn : null },
    await today(ctx),
  );
  return {
    ...badge,
    publicId,
    unitName: unitNames ? localized(unitNames, locale) : null,
    /** In force, in honor, not signed anew in time, or over. */
    state: !isServing(row.status)
      ? row.status === "EMERITUS"
        ? ("honorary" as const)
        : ("over" as const)
      : standing === "pending"
        ? ("pending" as const)
        : row.status === "ON_LEAVE"
          ? ("onLeave" as const)
          : ("valid" as const),
  };
}
export type Badge = Awaited<ReturnType<typeof getBadge>>;

type PersonRow = {
  publicId: string;
  name: string;
  kind: AmbassadorKind;
  status: AmbassadorStatus;
  country: string | null;
  city: string | null;
  theme: string | null;
  unitNames: unknown;
};
type GroupRow = {
  bodyId: string;
  slug: string;
  kind: BodyKind;
  names: unknown;
  texts: unknown;
  country: string | null;
  members: number;
};

/** The community as everybody sees it: who wants to be seen, how many serve where, groups and chapters. */
export async function getCommunity(ctx: Ctx, locale: Locale) {
  const people = await ctx.db.$queryRaw<PersonRow[]>`
    SELECT public_id::text AS "publicId", name, kind, status, country, city, theme, unit_names AS "unitNames"
    FROM public_ambassadors()`;
  const countries = await ctx.db.$queryRaw<{ country: string | null; count: number }[]>`
    SELECT country, count FROM public_ambassador_countries()`;
  return {
    people: people.map(({ unitNames, ...person }) => ({
      ...person,
      unitName: unitNames ? localized(unitNames, locale) : null,
    })),
    countries,
    groups: await listGroups(ctx, locale),
  };
}
export type Community = Awaited<ReturnType<typeof getCommunity>>;

async function listGroups(ctx: Ctx, locale: Locale) {
  const groups = await ctx.db.$queryRaw<GroupRow[]>`
    SELECT body_id::text AS "bodyId", slug, kind, names, texts, country, members FROM public_groups()`;
  return groups.map(({ names, texts, ...group }) => ({
    ...group,
    name: localized(names, locale),
    text: localized(texts, locale),
  }));
}

/** The public page of a group or a chapter, and whether the reader belongs to it. @throws DomainError not-found */
export async function getGroup(ctx: Ctx, slug: string, locale: Locale) {
  const group = (await listGroups(ctx, locale)).find((one) => one.slug === slug);
  if (!group) throw notFound();
  const members = await ctx.db.$queryRaw<{ publicId: string; name: string; part: MemberPart }[]>`
    SELECT public_id::text AS "publicId", name, part FROM public_group_members(${group.bodyId}::uuid)`;
  const isReached = (await ctx.db.body.count({ where: { id: group.bodyId } })) > 0;
  return { ...group, people: members, isReached };
}
export type GroupPage = Awaited<ReturnType<typeof getGroup>>;
