import type { EventMode } from "@/prisma/generated/enums";

/** What an event still lacks before anybody can be told of it. */
export const LACKS = ["summary", "past", "place", "link", "currency", "programme"] as const;
export type Lack = (typeof LACKS)[number];

type Checked = {
  readonly summaries: unknown;
  readonly endsAt: Date;
  readonly mode: EventMode;
  readonly place: string | null;
  readonly currency: string | null;
  readonly link: { readonly url: string } | null;
  readonly tickets: readonly { readonly amountMinor: bigint; readonly endedAt: Date | null }[];
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  readonly startsAt: Date;
};

/** What has to be mended before an event is published; nothing when it can be. */
export function lacksOf(event: Checked, now: Date): Lack[] {
  const { summaries, startsAt, endsAt, mode, place, link, currency, tickets, sessions } = event;
  const isOutside = (part: { startsAt: Date; endsAt: Date }) =>
    part.startsAt < startsAt || part.endsAt > endsAt;
  const found: Record<Lack, boolean> = {
    summary: Object.keys((summaries ?? {}) as object).length === 0,
    past: endsAt <= now,
    place: mode !== "ONLINE" && !place,
    link: mode !== "ONSITE" && !link,
    currency: !currency && tickets.some(({ amountMinor, endedAt }) => amountMinor > 0n && !endedAt),
    programme: sessions.some(isOutside),
  };
  return LACKS.filter((lack) => found[lack]);
}
