import { type NewRecord, withKeys } from "@/lib/alumni/insert-records";
import { bornOn, matchKeys } from "@/lib/alumni/match-keys";
import { NAME_KEY_VERSION } from "@/lib/matching/name-key";
import { newId } from "@/lib/platform/new-id";
import type { Row } from "./copy-rows";

/** The tables that hold a person, a record before what belongs to it. */
export const RECORD_TABLES = [
  "alumnus",
  "alumnus_name",
  "degree",
  "contact_point",
  "employment",
  "external_number",
  "affiliation",
  "match_key",
] as const;

/** The rows of some people, by table, as `insertRecords` would store them. */
export function rowsOf(
  people: readonly NewRecord[],
  currentUnits: ReadonlyMap<number, readonly number[]>,
  now: Date,
) {
  const children = <T>(
    read: (person: NewRecord) => readonly T[] | undefined,
    row: (child: T) => Row,
  ): Row[] =>
    people.flatMap((person) =>
      (read(person) ?? []).map((child) => ({
        id: newId(),
        alumnus_id: person.id,
        source: "DEMO",
        created_at: now,
        ...row(child),
      })),
    );
  const unitIds = ({ degrees }: NewRecord) =>
    [...new Set(degrees.flatMap(({ unitId }) => currentUnits.get(unitId) ?? []))].sort((a, b) => a - b);
  return {
    alumnus: people.map((person) => ({
      id: person.id,
      birth_on: person.birthOn,
      birth_precision: person.birthPrecision,
      preferred_language: person.preferredLanguage,
      unit_ids: unitIds(person),
      last_confirmed_at: person.lastConfirmedAt,
      last_touched_at: now,
      created_at: now,
      source: "DEMO",
    })),
    alumnus_name: children(
      ({ names }) => names.map(withKeys),
      ({ kind, given, family, patronymic, key, skeleton, search }) => ({
        kind,
        given,
        family,
        patronymic,
        name_key: key,
        skeleton,
        search_words: search,
        key_version: NAME_KEY_VERSION,
      }),
    ),
    degree: children(
      ({ degrees }) => degrees,
      ({ unitId, unitNameAtTime, programme, level, graduationYear }) => ({
        unit_id: unitId,
        unit_name_at_time: unitNameAtTime,
        programme,
        level,
        graduation_year: graduationYear,
      }),
    ),
    contact_point: children(
      ({ contactPoints }) => contactPoints,
      ({ kind, value, typed, city, country, isPrimary, verifiedAt, bouncedAt, confirmedAt }) => ({
        kind,
        value,
        typed,
        city,
        country,
        is_primary: isPrimary ?? false,
        verified_at: verifiedAt,
        bounced_at: bouncedAt,
        confirmed_at: confirmedAt,
      }),
    ),
    employment: children(
      ({ employments }) => employments,
      ({ employer, position }) => ({ employer, position }),
    ),
    external_number: children(
      ({ externalNumbers }) => externalNumbers,
      ({ system, value }) => ({ system, value }),
    ),
    affiliation: children(
      ({ affiliations }) => affiliations,
      ({ kind }) => ({ kind }),
    ),
    match_key: people.flatMap(({ id, names, degrees, birthOn, birthPrecision }) => {
      const birth = birthOn ? { date: birthOn, precision: birthPrecision ?? "DAY" } : null;
      const studied = degrees.map(({ unitId, graduationYear }) => ({ unitId, year: graduationYear ?? null }));
      const keys = matchKeys({ names, birth, degrees: studied });
      return [...new Set(keys)].map((key) => ({ key, alumnus_id: id, born_on: bornOn({ birth }) }));
    }),
  } satisfies Record<(typeof RECORD_TABLES)[number], Row[]>;
}
