import { comparePatronymic } from "@/lib/matching/compare-names";
import type { NameEvidence } from "@/lib/matching/evidence";
import type { ClaimMeans } from "@/prisma/generated/enums";

/** Of birth date, diploma number and student number, so many must agree, besides name, unit and year. */
export const SECRETS_NEEDED = 1;
/** So many records may fit: with more, a person decides. */
export const RECORDS_ALLOWED = 1;

/** What the person says. Days are `YYYY-MM-DD`; the mailbox is proved. */
export type Claimed = {
  names: readonly NameEvidence[];
  email: string;
  /** Today's units of the one that was named. */
  unitIds: readonly number[];
  year: number | null;
  birthOn: string | null;
  diplomaNumber: string | null;
  studentNumber: string | null;
};

/** A record that it may be about. */
export type Candidate = {
  id: string;
  /** Nobody's yet, of a living person, and neither erased nor restricted. */
  isFree: boolean;
  /** Too many claims have tried secrets on it (LIMITS `claim-secret-record`): no further one is believed. */
  isGuessed: boolean;
  names: readonly NameEvidence[];
  emails: readonly string[];
  birthOn: string | null;
  degrees: readonly { unitIds: readonly number[]; year: number | null; diplomaNumber: string | null }[];
  studentNumbers: readonly string[];
  /** How likely it is the person at all (lib/matching). */
  isLikely: boolean;
};

export type Decision =
  | { status: "VERIFIED"; means: ClaimMeans; alumnusId: string }
  | { status: "CLAIM_PENDING" | "CLAIM_AMBIGUOUS" };

/**
 * Links a claim to a record where that is beyond doubt; otherwise a person decides. Beyond doubt is: the proved address
 * stands on exactly one record and the name agrees; or name, unit, year and a secret of the record agree. Nothing may
 * contradict, exactly one record may fit, and it must be free. What the public knows (name, faculty, year) never suffices.
 */
export function decide(claimed: Claimed, candidates: readonly Candidate[]): Decision {
  const withEmail = candidates.filter(({ emails }) => emails.includes(claimed.email));
  const byEmail =
    withEmail.length === RECORDS_ALLOWED ? withEmail.filter((one) => speaksForBoth(claimed, one)) : [];
  const byEvidence = candidates.filter((one) => isProved(claimed, one));
  const fitting = [...new Set([...byEmail, ...byEvidence])];
  const [fits] = fitting;
  if (fits?.isFree && fitting.length === RECORDS_ALLOWED)
    return {
      status: "VERIFIED",
      means: byEmail.includes(fits) ? "EMAIL_ON_RECORD" : "EVIDENCE",
      alumnusId: fits.id,
    };
  // Who bears another name may still be the person, and is shown to whoever decides.
  const likely = candidates.filter((one) => one.isLikely && nameAgrees(claimed, one));
  return { status: likely.length > 1 ? "CLAIM_AMBIGUOUS" : "CLAIM_PENDING" };
}

/** Whether a claim tries a secret on a record: that is counted, right or wrong. */
export function triesSecret(claimed: Claimed, candidate: Candidate): boolean {
  const { agreeing, contradicting } = compareSecrets(claimed, candidate);
  return nameAgrees(claimed, candidate) && studiedThere(claimed, candidate) && agreeing + contradicting > 0;
}

/** The k of n. */
function isProved(claimed: Claimed, candidate: Candidate): boolean {
  return (
    !candidate.isGuessed &&
    speaksForBoth(claimed, candidate) &&
    studiedThere(claimed, candidate) &&
    compareSecrets(claimed, candidate).agreeing >= SECRETS_NEEDED
  );
}

/** The name agrees and no secret contradicts. */
function speaksForBoth(claimed: Claimed, candidate: Candidate): boolean {
  return nameAgrees(claimed, candidate) && compareSecrets(claimed, candidate).contradicting === 0;
}

function nameAgrees({ names }: Claimed, candidate: Candidate): boolean {
  const isSame = names.some(({ key }) => key !== "" && candidate.names.some((other) => other.key === key));
  return isSame && !comparePatronymic(names, candidate.names).startsWith("different");
}

const degreesOf = ({ unitIds, year }: Claimed, { degrees }: Candidate) =>
  degrees.filter((degree) => degree.year === year && degree.unitIds.some((id) => unitIds.includes(id)));

function studiedThere(claimed: Claimed, candidate: Candidate): boolean {
  return claimed.year !== null && degreesOf(claimed, candidate).length > 0;
}

/** Of the secrets that both sides tell, how many agree and how many do not. */
function compareSecrets(claimed: Claimed, candidate: Candidate): { agreeing: number; contradicting: number } {
  const diplomas = degreesOf(claimed, candidate).flatMap(({ diplomaNumber }) => diplomaNumber ?? []);
  const told = [
    agree(claimed.birthOn, candidate.birthOn === null ? [] : [candidate.birthOn]),
    agree(claimed.diplomaNumber, diplomas),
    agree(claimed.studentNumber, candidate.studentNumbers),
  ];
  return {
    agreeing: told.filter((one) => one === true).length,
    contradicting: told.filter((one) => one === false).length,
  };
}

function agree(said: string | null, recorded: readonly string[]): boolean | null {
  if (said === null || recorded.length === 0) return null;
  return recorded.some((one) => plain(one) === plain(said));
}

/** Numbers are typed with blanks, dashes and small letters. */
const plain = (text: string) => text.replace(/[\s\-./№]/g, "").toUpperCase();
