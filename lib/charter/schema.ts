import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { localizedFields } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { asZod } from "@/lib/platform/input/zod";
import { CharterKind } from "@/prisma/generated/enums";
import { KIND_PATHS, type KindPath } from "./status";

const id = asZod(parseId);
const version = z.coerce.number().int().positive();
const number = z.coerce.number().int().min(1).max(9_999);
/** A clause is some paragraphs. */
export const parseClause = (input: unknown) => parseMessage(input, { most: 6_000 });

export const editionParams = z.object({
  kind: z.enum(Object.keys(KIND_PATHS) as [KindPath, ...KindPath[]]).transform((path) => KIND_PATHS[path]),
  number,
});
export const editionSearch = z.object({ said: z.literal("1").optional() });
export const changesSearch = z.object({ from: number.optional() });
export const editionIdParams = z.object({ id });

export const startEditionInput = z.object({ kind: z.enum(CharterKind, { error: "required" }) });
export const titleEditionInput = z.object({ id, version, ...localizedFields("title") });
export const addClauseInput = z.object({
  id,
  label: asZod(parseLine),
  ...localizedFields("text", parseClause),
});
export const changeClauseInput = addClauseInput.extend({ version });
export const clauseTargetInput = z.object({ id, version });
export const moveClauseInput = clauseTargetInput.extend({ direction: z.enum(["up", "down"]) });
export const consultInput = z.object({ id, version, consultUntil: asZod(parseDate) });
export const editionTargetInput = z.object({ id, version });
export const adoptInput = z.object({ id, version, decisionId: id });
export const commentInput = z.object({ clauseId: id, text: asZod(parseMessage) });
export const answerCommentInput = z.object({ id, answer: asZod(parseMessage) });
