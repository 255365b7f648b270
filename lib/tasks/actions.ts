"use server";

import { action, goTo } from "@/lib/platform/action";
import { editTask, handTask, moveTask } from "./commands/change-task";
import { createTask } from "./commands/create-task";
import { taskPolicy } from "./policy";
import {
  createTaskInput,
  doneTaskInput,
  dropTaskInput,
  editTaskInput,
  handTaskInput,
  reopenTaskInput,
} from "./schema";

export const createTaskAction = action({
  can: taskPolicy.create,
  input: createTaskInput,
  run: async (ctx, input) => {
    const id = await createTask(ctx, input);
    return goTo(`/tasks/${id}`);
  },
});

export const editTaskAction = action({
  can: taskPolicy.change,
  input: editTaskInput,
  run: async (ctx, input) => {
    await editTask(ctx, input);
    return goTo(`/tasks/${input.id}`);
  },
});

export const handTaskAction = action({
  can: taskPolicy.create,
  input: handTaskInput,
  run: async (ctx, input) => {
    await handTask(ctx, input);
    return goTo("/tasks");
  },
});

export const doneTaskAction = action({
  can: taskPolicy.change,
  input: doneTaskInput,
  run: async (ctx, input) => {
    await moveTask(ctx, input, "done");
    return goTo("/tasks");
  },
});

export const dropTaskAction = action({
  can: taskPolicy.change,
  input: dropTaskInput,
  run: async (ctx, input) => {
    await moveTask(ctx, input, "drop");
    return goTo("/tasks");
  },
});

export const reopenTaskAction = action({
  can: taskPolicy.change,
  input: reopenTaskInput,
  run: async (ctx, input) => {
    await moveTask(ctx, input, "reopen");
    return goTo(`/tasks/${input.id}`);
  },
});
