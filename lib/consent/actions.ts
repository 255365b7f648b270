"use server";

import { action, goTo } from "@/lib/platform/action";
import { addWording } from "./commands/add-wording";
import { answerByLink } from "./commands/answer-by-link";
import { answerForOneself, objectForOneself } from "./commands/answer-for-oneself";
import { informOtherwise, postLetters, prepareLetters, startNotices } from "./commands/notice-runs";
import { recordConsent } from "./commands/record-consent";
import { setBases } from "./commands/set-bases";
import { networkEvidence } from "./evidence";
import { consentPolicy } from "./policy";
import {
  addWordingInput,
  answerInput,
  informAllInput,
  informSomeInput,
  linkAnswerInput,
  objectInput,
  postLettersInput,
  recordAnswerInput,
  setBasesInput,
  startNoticesInput,
} from "./schema";

export const answerAction = action({
  can: consentPolicy.answer,
  input: answerInput,
  run: (ctx, said, { locale, address }) => answerForOneself(ctx, said, locale, address),
});

export const objectToAllAction = action({
  can: consentPolicy.answer,
  input: objectInput,
  run: (ctx, _input, { locale, address }) => objectForOneself(ctx, locale, address),
});

export const answerByLinkAction = action({
  can: consentPolicy.link,
  input: linkAnswerInput,
  run: async (ctx, { link, ...said }, { locale, address }) => {
    await answerByLink(ctx, link, said, { language: locale, evidence: networkEvidence(address) });
  },
});

export const recordAnswerAction = action({
  can: consentPolicy.record,
  input: recordAnswerInput,
  run: async (ctx, { id, source, file, ...said }) => {
    await recordConsent(ctx, id, [said], { source, language: null, evidence: file ? { file } : {} });
  },
});

export const setBasesAction = action({
  can: consentPolicy.configure,
  input: setBasesInput,
  run: (ctx, { purpose, bases, seen }) => setBases(ctx, purpose, bases, seen),
});

export const addWordingAction = action({
  can: consentPolicy.configure,
  input: addWordingInput,
  run: (ctx, { purpose, version, texts }) => addWording(ctx, purpose, version, texts),
});

export const startNoticesAction = action({
  can: consentPolicy.giveNotice,
  input: startNoticesInput,
  run: async (ctx, { unitId }) => {
    await startNotices(ctx, unitId, { means: "EMAIL" });
  },
});

export const informAllAction = action({
  can: consentPolicy.giveNotice,
  input: informAllInput,
  run: async (ctx, { unitId, reason }) => {
    await startNotices(ctx, unitId, { means: "OTHER", reason });
  },
});

export const informSomeAction = action({
  can: consentPolicy.giveNotice,
  input: informSomeInput,
  run: (ctx, { ids, reason }) => informOtherwise(ctx, ids, reason),
});

export const prepareLettersAction = action({
  can: consentPolicy.giveNotice,
  input: startNoticesInput,
  run: async (ctx, { unitId }) => goTo(`/notices/letters/${await prepareLetters(ctx, unitId)}`),
});

export const postLettersAction = action({
  can: consentPolicy.giveNotice,
  input: postLettersInput,
  run: (ctx, { id }) => postLetters(ctx, id),
});
