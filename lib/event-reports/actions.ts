"use server";

import { action, goTo } from "@/lib/platform/action";
import { answerFeedback } from "./commands/answer-feedback";
import { objectToPhoto } from "./commands/object-to-photo";
import { changePhoto, removePhoto } from "./commands/photos";
import { eventReportPolicy } from "./policy";
import { changePhotoInput, feedbackInput, photoInput } from "./schema";

export const changeEventPhotoAction = action({
  can: eventReportPolicy.manage,
  input: changePhotoInput,
  run: (ctx, input) => changePhoto(ctx, input),
});
export const removeEventPhotoAction = action({
  can: eventReportPolicy.manage,
  input: photoInput,
  run: (ctx, input) => removePhoto(ctx, input),
});
export const objectToPhotoAction = action({
  can: eventReportPolicy.open,
  input: photoInput,
  run: async (ctx, input, { address }) =>
    goTo(`/events/${await objectToPhoto(ctx, input, address)}?removed=1#photos`),
});
export const answerFeedbackAction = action({
  can: eventReportPolicy.open,
  input: feedbackInput,
  run: (ctx, input) => answerFeedback(ctx, input),
});
