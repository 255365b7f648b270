import type { NewRecord } from "@/lib/alumni/insert-records";
import { newId } from "@/lib/platform/new-id";
import { type Language, NAMES, PROGRAMMES } from "./names";
import type { Random } from "./random";

export type Faculty = { id: number; name: string; language: Language };

/** How many people a draw gives an e-mail, a phone …: roughly what faculties' lists hold. */
const SHARES = {
  email: 0.42,
  verified: 0.6,
  bounced: 0.07,
  phone: 0.25,
  address: 0.7,
  employment: 0.35,
  secondDegree: 0.12,
  maiden: 0.3,
  confirmed: 0.2,
};
const PLACES: Record<Language, readonly (readonly [city: string, country: string])[]> = {
  ro: [
    ["Cluj-Napoca", "RO"],
    ["București", "RO"],
    ["Oradea", "RO"],
    ["Brașov", "RO"],
    ["Sibiu", "RO"],
    ["Iași", "RO"],
    ["Chișinău", "MD"],
    ["Madrid", "ES"],
    ["München", "DE"],
    ["Budapesta", "HU"],
  ],
  ru: [
    ["Санкт-Петербург", "RU"],
    ["Москва", "RU"],
    ["Псков", "RU"],
    ["Выборг", "RU"],
    ["Казань", "RU"],
    ["Barcelona", "ES"],
    ["Berlin", "DE"],
    ["Алматы", "KZ"],
  ],
  bg: [
    ["Пловдив", "BG"],
    ["София", "BG"],
    ["Бургас", "BG"],
    ["Варна", "BG"],
    ["Стара Загора", "BG"],
    ["Wien", "AT"],
    ["London", "GB"],
  ],
};

/**
 * Draws one invented person with degrees at the given faculty. The same `Random` gives the same person.
 * `serial` makes the register number unique.
 */
export function person(
  draw: Random,
  serial: number,
  faculty: Faculty,
  other: Faculty | undefined,
  now: Date,
): NewRecord {
  const { language } = faculty;
  const names = NAMES[language];
  const isFemale = draw.chance(0.58);
  const [family, otherFamily] = [names.family(draw, isFemale), names.family(draw, isFemale)];
  const given = names.given(draw, isFemale);
  const patronymic = names.patronymic?.(draw, isFemale) ?? null;
  const graduationYear = draw.skewedYear(1968, now.getUTCFullYear());
  const born = new Date(Date.UTC(graduationYear - 22 - draw.below(4), draw.below(12), 1 + draw.below(28)));
  const handle = `${serial.toString(36)}@alumni.example`;
  const confirmed = draw.chance(SHARES.confirmed)
    ? new Date(now.getTime() - draw.below(1500) * 86_400_000)
    : null;
  const [city, country] = draw.pick(PLACES[language]);
  const degree = (at: Faculty, level: "BACHELOR" | "MASTER", year: number) => ({
    unitId: at.id,
    unitNameAtTime: at.name,
    programme: draw.pick(PROGRAMMES[at.language]),
    level,
    graduationYear: year,
  });
  const hasMaiden = isFemale && draw.chance(SHARES.maiden) && otherFamily !== family;
  const secondYear = Math.min(graduationYear + 2, now.getUTCFullYear());
  return {
    id: newId(),
    birthOn: born.toISOString().slice(0, 10),
    birthPrecision: "DAY",
    preferredLanguage: language,
    lastConfirmedAt: confirmed,
    names: [
      { kind: "LEGAL", given, family, patronymic },
      ...(hasMaiden ? [{ kind: "BIRTH" as const, given, family: otherFamily, patronymic }] : []),
    ],
    degrees: [
      degree(faculty, "BACHELOR", graduationYear),
      ...(draw.chance(SHARES.secondDegree) ? [degree(other ?? faculty, "MASTER", secondYear)] : []),
    ],
    contactPoints: [
      ...(draw.chance(SHARES.email)
        ? [
            {
              kind: "EMAIL" as const,
              value: handle,
              typed: handle,
              isPrimary: true,
              verifiedAt: draw.chance(SHARES.verified) ? now : null,
              bouncedAt: draw.chance(SHARES.bounced) ? now : null,
              confirmedAt: confirmed,
            },
          ]
        : []),
      ...(draw.chance(SHARES.phone)
        ? [
            {
              kind: "PHONE" as const,
              value: `+407${String(serial).padStart(8, "0")}`,
              typed: null,
              isPrimary: true,
            },
          ]
        : []),
      ...(draw.chance(SHARES.address)
        ? [{ kind: "ADDRESS" as const, value: `${city}, ${country}`, city, country, isPrimary: true }]
        : []),
    ],
    employments: draw.chance(SHARES.employment)
      ? [{ position: draw.pick(names.positions), employer: draw.pick(names.employers) }]
      : [],
    externalNumbers: [{ system: "register", value: `S${String(serial).padStart(7, "0")}` }],
    affiliations: [{ kind: "ALUMNUS" }],
  };
}
