import type { PersonName } from "@/lib/format/names";
import type { DatePrecision, DegreeLevel, Offer } from "@/prisma/generated/enums";

/**
 * What one audience reads of a person, as `directory_rows` in the database makes it: what the audience may not see is
 * not in it, and nobody can tell that from what is not known.
 */
export type Card = {
  name: PersonName;
  formerNames?: PersonName[];
  photo?: true;
  degrees?: CardDegree[];
  /** An ISO code, or what a list once held. */
  country?: string;
  city?: string;
  address?: string;
  emails?: string[];
  phones?: string[];
  /** `on` is a calendar day. */
  birthday?: { on: string; precision?: DatePrecision };
  work?: { position?: string; employer?: string }[];
  skills?: string[];
  languages?: string[];
  openTo?: Offer[];
};
export type CardDegree = { unit?: string; programme?: string; level?: DegreeLevel; year?: number };
