import { type Graduate, storedKeys } from "@/lib/imports/graduate";
import { NAME_KEY_VERSION } from "@/lib/matching/name-key";
import type { Claim } from "@/prisma/generated/client";

export type ClaimFacts = Pick<
  Claim,
  | "id"
  | "given"
  | "family"
  | "patronymic"
  | "currentFamily"
  | "email"
  | "unitId"
  | "unitIds"
  | "graduationYear"
  | "birthOn"
  | "diplomaNumber"
  | "studentNumber"
>;

/** A claim in the words of an imported row, so that it is matched, weighed and shown just as one. */
export function graduateOfClaim(claim: ClaimFacts): Graduate {
  const { given, family, patronymic, currentFamily, email, unitId, graduationYear } = claim;
  return {
    given,
    family,
    ...storedKeys({ given, family }),
    keyVersion: NAME_KEY_VERSION,
    unitId: unitId ?? 0,
    unitName: "",
    email: { address: email, key: email.toLowerCase() },
    ...(patronymic && { patronymic }),
    ...(currentFamily && currentFamily !== family && { previousFamily: currentFamily }),
    ...(graduationYear && { graduationYear }),
    ...(claim.birthOn && {
      birth: { date: claim.birthOn.toISOString().slice(0, 10), precision: "DAY" as const },
    }),
    ...(claim.diplomaNumber && { diplomaNumber: claim.diplomaNumber }),
    ...(claim.studentNumber && { number: claim.studentNumber }),
  };
}
