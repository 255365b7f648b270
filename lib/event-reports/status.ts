export const SCORES = [1, 2, 3, 4, 5] as const;

const DAY_MS = 86_400_000;
/** So long after the event somebody may answer. */
const ANSWER_DAYS = 60;
/** So long an answer may be changed. */
const CHANGE_DAYS = 14;
/** Under so many answers the organizers could guess whose they are. */
export const FEWEST_ANSWERS = 5;
/** So long a photo that somebody objected to is kept for its organizers to delete. */
export const OBJECTED_DAYS = 30;
/** More than anybody looks through. */
export const MOST_PHOTOS = 60;

/** Until when somebody may answer, or change what was answered. */
export function answerUntil(event: { endsAt: Date }, answeredAt: Date | null): Date {
  return answeredAt
    ? new Date(answeredAt.getTime() + CHANGE_DAYS * DAY_MS)
    : new Date(event.endsAt.getTime() + ANSWER_DAYS * DAY_MS);
}
