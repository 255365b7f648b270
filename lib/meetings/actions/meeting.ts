"use server";

import { action, goTo } from "@/lib/platform/action";
import { targetInput } from "@/lib/platform/input/fields";
import { addItem, changeItem, moveItem, removeItem, takeOver } from "../commands/agenda";
import { answerByLink, answerInvitation } from "../commands/answer-invitation";
import { addPerson, inviteMembers } from "../commands/invite";
import { cancelMeeting, changeMeeting, planMeeting } from "../commands/plan-meeting";
import { meetingPolicy } from "../policy";
import {
  addItemInput,
  addPersonInput,
  answerByLinkInput,
  answerInput,
  cancelMeetingInput,
  changeItemInput,
  changeMeetingInput,
  moveItemInput,
  planMeetingInput,
  takeOverInput,
} from "../schema/meeting";

export const planMeetingAction = action({
  can: meetingPolicy.run,
  input: planMeetingInput,
  run: async (ctx, input) => goTo(`/meetings/${await planMeeting(ctx, input)}`),
});

export const changeMeetingAction = action({
  can: meetingPolicy.run,
  input: changeMeetingInput,
  run: async (ctx, input) => {
    await changeMeeting(ctx, input);
    return goTo(`/meetings/${input.id}`);
  },
});

export const cancelMeetingAction = action({
  can: meetingPolicy.run,
  input: cancelMeetingInput,
  run: async (ctx, input) => {
    await cancelMeeting(ctx, input);
    return goTo(`/meetings/${input.id}`);
  },
});

export const inviteMembersAction = action({
  can: meetingPolicy.run,
  input: targetInput,
  run: (ctx, input) => inviteMembers(ctx, input),
});

export const addPersonAction = action({
  can: meetingPolicy.run,
  input: addPersonInput,
  run: (ctx, input) => addPerson(ctx, input),
});

export const answerInvitationAction = action({
  can: meetingPolicy.read,
  input: answerInput,
  run: (ctx, input) => answerInvitation(ctx, input),
});

export const answerMeetingByLinkAction = action({
  can: meetingPolicy.open,
  input: answerByLinkInput,
  run: async (ctx, input) => {
    await answerByLink(ctx, input);
    return goTo(`/rsvp/${input.token}?said=1`);
  },
});

export const addAgendaItemAction = action({
  can: meetingPolicy.run,
  input: addItemInput,
  run: (ctx, input) => addItem(ctx, input),
});

export const changeAgendaItemAction = action({
  can: meetingPolicy.run,
  input: changeItemInput,
  run: (ctx, input) => changeItem(ctx, input),
});

export const removeAgendaItemAction = action({
  can: meetingPolicy.run,
  input: targetInput,
  run: (ctx, input) => removeItem(ctx, input),
});

export const moveAgendaItemAction = action({
  can: meetingPolicy.run,
  input: moveItemInput,
  run: (ctx, input) => moveItem(ctx, input),
});

export const takeOverAction = action({
  can: meetingPolicy.run,
  input: takeOverInput,
  run: (ctx, input) => takeOver(ctx, input),
});
