"use server";

import { action } from "@/lib/platform/action";
import { idParams, targetInput } from "@/lib/platform/input/fields";
import { markAttendance, markRest } from "../commands/attendance";
import { changeDecision, decide, giveTask } from "../commands/decisions";
import { addGroup, addStrategicSession, changeGroup, removeGroup } from "../commands/groups";
import {
  addErratum,
  addRemark,
  introduceMinutes,
  moveMinutes,
  recordItem,
  settleRemark,
} from "../commands/minutes";
import { meetingPolicy } from "../policy";
import { addGroupInput, changeGroupInput, markInput, markRestInput } from "../schema/meeting";
import {
  addErratumInput,
  changeDecisionInput,
  decideInput,
  giveTaskInput,
  introduceInput,
  moveMinutesInput,
  recordItemInput,
  remarkInput,
  settleRemarkInput,
} from "../schema/minutes";

export const markAttendanceAction = action({
  can: meetingPolicy.run,
  input: markInput,
  run: (ctx, input) => markAttendance(ctx, input),
});

export const markRestAction = action({
  can: meetingPolicy.run,
  input: markRestInput,
  run: (ctx, { sittingId }) => markRest(ctx, sittingId),
});

export const addGroupAction = action({
  can: meetingPolicy.run,
  input: addGroupInput,
  run: (ctx, input) => addGroup(ctx, input),
});

export const changeGroupAction = action({
  can: meetingPolicy.run,
  input: changeGroupInput,
  run: (ctx, input) => changeGroup(ctx, input),
});

export const removeGroupAction = action({
  can: meetingPolicy.run,
  input: targetInput,
  run: (ctx, input) => removeGroup(ctx, input),
});

export const addStrategicSessionAction = action({
  can: meetingPolicy.run,
  input: idParams,
  run: (ctx, { id }) => addStrategicSession(ctx, id),
});

export const moveMinutesAction = action({
  can: meetingPolicy.run,
  input: moveMinutesInput,
  run: (ctx, input) => moveMinutes(ctx, input),
});

export const introduceMinutesAction = action({
  can: meetingPolicy.run,
  input: introduceInput,
  run: (ctx, input) => introduceMinutes(ctx, input),
});

export const recordItemAction = action({
  can: meetingPolicy.run,
  input: recordItemInput,
  run: (ctx, input) => recordItem(ctx, input),
});

export const decideAction = action({
  can: meetingPolicy.run,
  input: decideInput,
  run: async (ctx, input) => {
    await decide(ctx, input);
  },
});

export const changeDecisionAction = action({
  can: meetingPolicy.run,
  input: changeDecisionInput,
  run: (ctx, input) => changeDecision(ctx, input),
});

export const giveTaskAction = action({
  can: meetingPolicy.run,
  input: giveTaskInput,
  run: (ctx, input) => giveTask(ctx, input),
});

export const addRemarkAction = action({
  can: meetingPolicy.read,
  input: remarkInput,
  run: (ctx, input) => addRemark(ctx, input),
});

export const settleRemarkAction = action({
  can: meetingPolicy.run,
  input: settleRemarkInput,
  run: (ctx, { remarkId }) => settleRemark(ctx, remarkId),
});

export const addErratumAction = action({
  can: meetingPolicy.run,
  input: addErratumInput,
  run: (ctx, input) => addErratum(ctx, input),
});
