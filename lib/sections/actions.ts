"use server";

import { action, goTo } from "@/lib/platform/action";
import { addNews, discardNews, editNews, publishNews, withdrawNews } from "./commands/write-news";
import { publishSection, writeSection } from "./commands/write-section";
import { sectionPolicy } from "./policy";
import { addNewsInput, editNewsInput, newsTarget, publishSectionInput, writeSectionInput } from "./schema";

export const writeSectionAction = action({
  can: sectionPolicy.write,
  input: writeSectionInput,
  run: (ctx, input) => writeSection(ctx, input),
});

export const publishSectionAction = action({
  can: sectionPolicy.write,
  input: publishSectionInput,
  run: (ctx, input) => publishSection(ctx, input),
});

export const addNewsAction = action({
  can: sectionPolicy.write,
  input: addNewsInput,
  run: async (ctx, input) => goTo(`/news/${await addNews(ctx, input)}`),
});

export const editNewsAction = action({
  can: sectionPolicy.write,
  input: editNewsInput,
  run: (ctx, input) => editNews(ctx, input),
});

export const publishNewsAction = action({
  can: sectionPolicy.write,
  input: newsTarget,
  run: (ctx, input) => publishNews(ctx, input),
});

export const withdrawNewsAction = action({
  can: sectionPolicy.write,
  input: newsTarget,
  run: (ctx, input) => withdrawNews(ctx, input),
});

export const discardNewsAction = action({
  can: sectionPolicy.write,
  input: newsTarget,
  run: async (ctx, input) => {
    await discardNews(ctx, input);
    return goTo("/news");
  },
});
