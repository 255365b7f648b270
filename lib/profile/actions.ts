"use server";

import { saveEmployment } from "@/lib/alumni/commands/save-parts";
import { saveContactInput, saveEmploymentInput } from "@/lib/alumni/schema/record";
import { action, goTo } from "@/lib/platform/action";
import { changePhoto } from "./commands/change-photo";
import { confirmByLink, confirmOwnRecord } from "./commands/confirm-record";
import { acceptCorrection, refuseCorrection } from "./commands/decide-correction";
import { proposeDegree, proposeName, withdrawCorrection } from "./commands/propose-correction";
import { proveEmail } from "./commands/prove-email";
import { removeOwnPart, saveOwnContact, saveOwnName } from "./commands/save-own-parts";
import { saveProfile } from "./commands/save-profile";
import { saveVisibility } from "./commands/save-visibility";
import { profilePolicy } from "./policy";
import {
  confirmInput,
  correctionInput,
  proposeDegreeInput,
  proposeNameInput,
  proveEmailInput,
  refuseCorrectionInput,
  removeOwnPartInput,
  removePhotoInput,
  saveOwnNameInput,
  saveProfileInput,
  saveVisibilityInput,
  stillRightInput,
} from "./schema";

export const saveOwnNameAction = action({
  can: profilePolicy.own,
  input: saveOwnNameInput,
  run: async (ctx, input) => {
    await saveOwnName(ctx, input);
    return goTo("/me");
  },
});

export const saveOwnContactAction = action({
  can: profilePolicy.own,
  input: saveContactInput,
  run: async (ctx, input, { locale }) => {
    const outcome = await saveOwnContact(ctx, input, locale);
    return goTo(outcome === "to-prove" ? "/me?sent=email" : "/me");
  },
});

export const saveOwnEmploymentAction = action({
  can: profilePolicy.own,
  input: saveEmploymentInput,
  run: async (ctx, input) => {
    await saveEmployment(ctx, input);
    return goTo("/me");
  },
});

export const removeOwnPartAction = action({
  can: profilePolicy.own,
  input: removeOwnPartInput,
  run: async (ctx, input) => {
    await removeOwnPart(ctx, input);
    return goTo("/me");
  },
});

export const proveEmailAction = action({
  can: profilePolicy.own,
  input: proveEmailInput,
  run: async (ctx, input) => {
    await proveEmail(ctx, input);
    return goTo("/me");
  },
});

export const confirmRecordAction = action({
  can: profilePolicy.own,
  input: confirmInput,
  run: (ctx, { version }) => confirmOwnRecord(ctx, version),
});

export const stillRightAction = action({
  can: profilePolicy.stillRight,
  input: stillRightInput,
  run: async (ctx, { link }) => {
    await confirmByLink(ctx, link);
    return goTo(`/still-right?${new URLSearchParams({ link })}`);
  },
});

export const saveProfileAction = action({
  can: profilePolicy.own,
  input: saveProfileInput,
  run: async (ctx, input) => {
    await saveProfile(ctx, input);
    return goTo("/me");
  },
});

export const removePhotoAction = action({
  can: profilePolicy.own,
  input: removePhotoInput,
  run: (ctx) => changePhoto(ctx, null),
});

export const saveVisibilityAction = action({
  can: profilePolicy.own,
  input: saveVisibilityInput,
  run: (ctx, input) => saveVisibility(ctx, input),
});

export const proposeDegreeAction = action({
  can: profilePolicy.own,
  input: proposeDegreeInput,
  run: async (ctx, input) => {
    await proposeDegree(ctx, input);
    return goTo("/me#corrections");
  },
});

export const proposeNameAction = action({
  can: profilePolicy.own,
  input: proposeNameInput,
  run: async (ctx, input) => {
    await proposeName(ctx, input);
    return goTo("/me#corrections");
  },
});

export const withdrawCorrectionAction = action({
  can: profilePolicy.own,
  input: correctionInput,
  run: (ctx, input) => withdrawCorrection(ctx, input),
});

export const acceptCorrectionAction = action({
  can: profilePolicy.decide,
  input: correctionInput,
  run: (ctx, input) => acceptCorrection(ctx, input),
});

export const refuseCorrectionAction = action({
  can: profilePolicy.decide,
  input: refuseCorrectionInput,
  run: (ctx, input) => refuseCorrection(ctx, input),
});
