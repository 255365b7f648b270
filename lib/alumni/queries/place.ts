import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { Prisma } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { seal, unseal } from "@/lib/platform/secret";
import type { ListSearch } from "../schema/list";

/** A person's place in a list: how far from the words searched (0 without), the name it sorts by, the record. */
export type Place = { rank: number; sortName: string; id: string };
/** Which people come next, which way round. */
type Turn = { place: Place; isBack: boolean } | null;

const placed = z.tuple([z.number(), z.string(), z.uuid()]);
const PURPOSE = "alumni-place";

/** A place as it travels in an address; nobody else can make one. */
export function sealPlace({ rank, sortName, id }: Place): string {
  return seal(PURPOSE, JSON.stringify([rank, sortName, id]));
}

/** Where the address says to go on. @throws DomainError not-found when a place was not sealed here. */
export function turnOf({ after, before }: ListSearch): Turn {
  const sealed = after ?? before;
  if (sealed === undefined) return null;
  const opened = unseal(PURPOSE, sealed);
  if (opened === null) throw notFound();
  const [rank, sortName, id] = placed.parse(JSON.parse(opened));
  return { place: { rank, sortName, id }, isBack: after === undefined };
}

/** The name in the reader's alphabet. Russian and Bulgarian readers share an order, and an index. */
export const SORT_NAME: Record<Locale, Prisma.Sql> = {
  en: Prisma.sql`sort_name COLLATE "en-x-icu"`,
  ro: Prisma.sql`sort_name COLLATE "ro-x-icu"`,
  ru: Prisma.sql`sort_name COLLATE "ru-x-icu"`,
  bg: Prisma.sql`sort_name COLLATE "ru-x-icu"`,
};
