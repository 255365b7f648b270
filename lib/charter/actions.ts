"use server";

import { action, goTo } from "@/lib/platform/action";
import { DomainError } from "@/lib/platform/errors";
import { toLocalized } from "@/lib/platform/input/localized";
import { answerComment, commentOn } from "./commands/comment";
import { adoptEdition, consultOn, reviseEdition } from "./commands/move-edition";
import {
  addClause,
  changeClause,
  moveClause,
  removeClause,
  startEdition,
  titleEdition,
} from "./commands/write-edition";
import { charterPolicy } from "./policy";
import {
  addClauseInput,
  adoptInput,
  answerCommentInput,
  changeClauseInput,
  clauseTargetInput,
  commentInput,
  consultInput,
  editionTargetInput,
  moveClauseInput,
  startEditionInput,
  titleEditionInput,
} from "./schema";
import { pathOfKind } from "./status";

type Written<N extends string> = Parameters<typeof toLocalized<N>>[0];
/** @throws DomainError invalid when no language was filled in */
function written<N extends "title" | "text">(fields: Written<N>, name: N) {
  const texts = toLocalized<N>(fields, name);
  if (!texts) throw new DomainError("invalid", "invalid", { [`${name}.en`]: "required" });
  return texts;
}

export const startEditionAction = action({
  can: charterPolicy.write,
  input: startEditionInput,
  run: async (ctx, { kind }) => goTo(`/charter/manage/${await startEdition(ctx, kind)}`),
});

export const titleEditionAction = action({
  can: charterPolicy.write,
  input: titleEditionInput,
  run: (ctx, { id, version, ...titles }) =>
    titleEdition(ctx, { id, version, titles: written<"title">(titles, "title") }),
});

export const addClauseAction = action({
  can: charterPolicy.write,
  input: addClauseInput,
  run: (ctx, { id, label, ...texts }) => addClause(ctx, { id, label, texts: written<"text">(texts, "text") }),
});

export const changeClauseAction = action({
  can: charterPolicy.write,
  input: changeClauseInput,
  run: (ctx, { id, version, label, ...texts }) =>
    changeClause(ctx, { id, version, label, texts: written<"text">(texts, "text") }),
});

export const removeClauseAction = action({
  can: charterPolicy.write,
  input: clauseTargetInput,
  run: (ctx, input) => removeClause(ctx, input),
});

export const moveClauseAction = action({
  can: charterPolicy.write,
  input: moveClauseInput,
  run: (ctx, input) => moveClause(ctx, input),
});

export const consultAction = action({
  can: charterPolicy.write,
  input: consultInput,
  run: (ctx, input) => consultOn(ctx, input),
});

export const reviseEditionAction = action({
  can: charterPolicy.write,
  input: editionTargetInput,
  run: (ctx, input) => reviseEdition(ctx, input),
});

export const adoptEditionAction = action({
  can: charterPolicy.write,
  input: adoptInput,
  run: (ctx, input) => adoptEdition(ctx, input),
});

export const commentOnClauseAction = action({
  can: charterPolicy.comment,
  input: commentInput,
  run: async (ctx, input) => {
    const { kind, number } = await commentOn(ctx, input);
    return goTo(`/charter/${pathOfKind(kind)}/${number}?said=1`);
  },
});

export const answerClauseCommentAction = action({
  can: charterPolicy.write,
  input: answerCommentInput,
  run: (ctx, input) => answerComment(ctx, input),
});
