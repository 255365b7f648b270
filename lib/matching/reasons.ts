import type { Comparison, Field } from "./compare";
import type { NameLikeness } from "./compare-names";
import type { Weights } from "./weigh";

/** What each level of a field is called in the messages; names have rules of their own. */
const CODES = {
  patronymic: {
    same: "same-patronymic",
    similar: "similar-patronymic",
    "same-initial": "same-patronymic-initial",
    different: "different-patronymic",
    "different-initial": "different-patronymic",
  },
  birth: {
    same: "same-birth-date",
    exchanged: "exchanged-birth-date",
    slip: "similar-birth-date",
    different: "different-birth-date",
    "same-month": "same-birth-year",
    "same-year": "same-birth-year",
    "different-year": "different-birth-year",
    "too-young": "too-young",
  },
  number: { same: "same-number", similar: "similar-number", different: "different-number" },
  diploma: { same: "same-diploma" },
  email: { same: "same-email", different: "different-email" },
  phone: { same: "same-phone", different: "different-phone" },
  degree: { same: "same-degree", "same-class": "same-class", neighboring: "neighboring-degree" },
  address: { same: "same-address", similar: "similar-address", different: "different-address" },
  city: { same: "same-city", similar: "same-city", different: "different-city" },
  postcode: { same: "same-postcode", similar: "same-postcode", different: "different-postcode" },
} as const;
const FAMILY_CODES = {
  same: "same-family",
  former: "same-family",
  gendered: "gendered-family",
  part: "compound-family",
  similar: "similar-name",
  initial: "same-family-initial",
  different: "different-family",
} as const;
const GIVEN_CODES = {
  same: "same-given-name",
  short: "short-form",
  part: "more-given-names",
  similar: "unsure-given-name",
  initial: "same-given-initial",
  "different-initial": "different-given-name",
  different: "different-given-name",
} as const;
const STORY_CODES = {
  classmates: "perhaps-classmates",
  twins: "perhaps-siblings",
  siblings: "perhaps-siblings",
  parent: "perhaps-parent",
} as const;

type CodeOf<F> = F extends keyof typeof CODES ? (typeof CODES)[F][keyof (typeof CODES)[F]] : never;
export type ReasonCode =
  | CodeOf<keyof typeof CODES>
  | (typeof FAMILY_CODES)[keyof typeof FAMILY_CODES]
  | (typeof GIVEN_CODES)[keyof typeof GIVEN_CODES]
  | (typeof STORY_CODES)[keyof typeof STORY_CODES]
  | "swapped-names"
  | "same-name"
  | "same-former-name"
  | "same-skeleton"
  | "number-against-evidence";

/** One sentence of the explanation: a key of the messages, its points, and what the sentence names. */
export type Reason = { code: ReasonCode; points: number; values?: Record<string, string | number> };

/** Half a point either way is not worth a sentence: so the points of the sentences are nearly the whole sum. */
const WORTH_SAYING = 0.5;
/** Less than that the stories of relatives and classmates always take. */
const STORY_WORTH_SAYING = 2;

/** Why a comparison weighs what it weighs, one sentence for what belongs together. */
export function explain(comparison: Comparison, { fields, story }: Weights): Reason[] {
  const reasons = explainNames(comparison.names, fields);
  for (const field of Object.keys(CODES) as (keyof typeof CODES)[]) {
    const agreement = comparison[field];
    if (!agreement) continue;
    const code = (CODES[field] as Record<string, ReasonCode>)[agreement.level];
    if (code)
      reasons.push({
        code,
        points: fields[field] ?? 0,
        ...(agreement.values && { values: agreement.values }),
      });
  }
  if (story.weight <= -STORY_WORTH_SAYING)
    reasons.push({ code: STORY_CODES[story.name], points: story.weight });
  return reasons.filter(({ points }) => Math.abs(points) >= WORTH_SAYING);
}

/** Whole names that agree are one sentence; otherwise one for the family name and one for the given name. */
function explainNames(names: NameLikeness | null | undefined, fields: { [F in Field]?: number }): Reason[] {
  if (!names) return [];
  const { one, other, isSwapped, family, given } = names;
  const values = {
    name: `${one.given} ${one.family}`.trim(),
    otherName: `${other.given} ${other.family}`.trim(),
  };
  const points = (fields.family ?? 0) + (fields.given ?? 0);
  const isWhole = (family?.level ?? "same") === "same" && (given?.level ?? "same") === "same";
  if (family?.level === "former" && given?.level === "same")
    return [{ code: "same-former-name", points, values }];
  if (isWhole) return [{ code: one.key === other.key ? "same-name" : "same-skeleton", points, values }];
  if (isSwapped) return [{ code: "swapped-names", points, values }];
  return [
    ...(family ? [{ code: FAMILY_CODES[family.level], points: fields.family ?? 0, values }] : []),
    ...(given ? [{ code: GIVEN_CODES[given.level], points: fields.given ?? 0, values }] : []),
  ];
}
