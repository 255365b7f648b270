import { type Locale, localized } from "@/lib/i18n/locales";
import type { Ctx } from "@/lib/platform/ctx";
import type { Basis, Channel, Purpose } from "@/prisma/generated/enums";
import { type Contactability, decideContact, stateOf } from "../decide";
import { basisOf, channelsOf, PURPOSES } from "../purposes";
import { getPerson, listBases } from "../verdict";
import { currentWordings } from "./wordings";

/** A purpose as a person is asked about it: the text of today, and how each channel stands. */
export type Choice = {
  purpose: Purpose;
  wording: { id: string; version: number; text: string } | null;
  channels: readonly ChannelChoice[];
};
export type ChannelChoice = {
  channel: Channel;
  basis: Basis;
  state: "yes" | "no" | "unasked";
  /** When the person said so; null when nobody asked. */
  since: Date | null;
};

/** Everything that a person is asked. @throws DomainError not-found */
export async function listChoices(ctx: Ctx, alumnusId: string, locale: Locale): Promise<Choice[]> {
  const { ledger, ...person } = await getPerson(ctx, alumnusId);
  const bases = await listBases(ctx);
  const wordings = await currentWordings(ctx);
  return PURPOSES.flatMap((purpose) => {
    const channels = channelsOf(purpose).flatMap((channel) => {
      const basis = basisOf(bases, purpose, channel);
      if (!basis) return [];
      const { entry } = decideContact(purpose, channel, bases, ledger, person);
      return [{ channel, basis, state: stateOf(entry, basis), since: entry?.at ?? null }];
    });
    const wording = wordings.get(purpose);
    if (channels.length === 0) return [];
    const text = wording && {
      id: wording.id,
      version: wording.version,
      text: localized(wording.texts, locale),
    };
    return [{ purpose, wording: text ?? null, channels }];
  });
}

/** The verdicts of a person for everything that is done, for the record page. */
export async function listVerdicts(
  ctx: Ctx,
  alumnusId: string,
): Promise<({ purpose: Purpose; channel: Channel } & Contactability)[]> {
  const { ledger, ...person } = await getPerson(ctx, alumnusId);
  const bases = await listBases(ctx);
  return PURPOSES.flatMap((purpose) =>
    channelsOf(purpose)
      .filter((channel) => basisOf(bases, purpose, channel))
      .map((channel) => ({ purpose, channel, ...decideContact(purpose, channel, bases, ledger, person) })),
  );
}
