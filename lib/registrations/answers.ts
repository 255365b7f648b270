import { DomainError } from "@/lib/platform/errors";
import { parseMessage } from "@/lib/platform/input/message";
import type { QuestionKind } from "@/prisma/generated/enums";

export type Question = { id: string; kind: QuestionKind; isRequired: boolean; options: unknown };

/** The field of a question in a form. */
export const answerField = (questionId: string) => `answer.${questionId}`;

/** How many texts a choice has to choose from. */
export const optionsOf = ({ options }: Pick<Question, "options">): unknown[] =>
  Array.isArray(options) ? options : [];

/**
 * The answers to an event's questions as they are stored: a choice by its number, yes and no as such, a text as typed. What
 * was asked of nobody is left out. @throws DomainError invalid with the field of each answer that is missing or none
 */
export function checkAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const answers: Record<string, string> = {};
  const problems: Record<string, string> = {};
  for (const question of questions) {
    const typed = given[question.id]?.trim() ?? "";
    const problem = typed === "" ? (question.isRequired ? "required" : null) : problemOf(question, typed);
    if (problem) problems[answerField(question.id)] = problem;
    else if (typed !== "") answers[question.id] = typed.normalize("NFC");
  }
  if (Object.keys(problems).length > 0) throw new DomainError("invalid", "invalid", problems);
  return answers;
}

function problemOf(question: Question, typed: string): string | null {
  switch (question.kind) {
    case "YES_NO":
      return typed === "yes" || typed === "no" ? null : "invalid";
    case "CHOICE":
      return /^\d{1,3}$/.test(typed) && Number(typed) < optionsOf(question).length ? null : "invalid";
    case "TEXT": {
      const parsed = parseMessage(typed);
      return parsed.ok ? null : parsed.code;
    }
  }
}
