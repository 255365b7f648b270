import type { Ctx } from "@/lib/platform/ctx";
import { enqueue } from "@/lib/platform/jobs";
import { changeProfile } from "./change-profile";

/**
 * Shows another photo, or none. The file before goes away once this is committed, by a job: a row whose file is gone
 * would show a hole.
 */
export async function changePhoto(ctx: Ctx, photoKey: string | null): Promise<void> {
  await changeProfile(ctx, { version: null, action: "photo.changed" }, async (before) => {
    if (before.photoKey) await enqueue(ctx, "remove-file", { key: before.photoKey });
    return { data: { photoKey }, changes: { photo: [before.photoKey !== null, photoKey !== null] } };
  });
}
