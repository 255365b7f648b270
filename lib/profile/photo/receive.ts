import type { NextRequest } from "next/server";
import { DomainError } from "@/lib/platform/errors";
import { removeStored, type Stored, store } from "@/lib/platform/storage";
import { CROPS, MAX_PHOTO_BYTES, type Shape } from "./limits";
import { reEncodePhoto } from "./re-encode";

/** What the fields of the form take beside the picture. */
const FORM_BYTES = 10_000;

/** A picture of a person, cut to a square as the form says. @throws DomainError as `receivePicture` does */
export async function receivePhoto(request: NextRequest): Promise<Stored> {
  const { photo } = await receivePicture(
    request,
    (form) => CROPS.find((one) => one === form.get("crop")) ?? "face",
  );
  return photo;
}

/**
 * Takes in a form with a picture, and makes the photo of it before any transaction is open.
 * @throws DomainError invalid `photo-too-large`, `photo-missing`, `photo-unreadable`; nothing is left behind
 */
export async function receivePicture(
  request: NextRequest,
  shapeOf: (form: FormData) => Shape,
): Promise<{ photo: Stored; form: FormData }> {
  const size = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (!(size <= MAX_PHOTO_BYTES + FORM_BYTES)) throw new DomainError("invalid", "photo-too-large");
  const form = await request.formData().catch(() => {
    throw new DomainError("invalid", "photo-missing");
  });
  const file = form.get("photo");
  if (!(file instanceof File) || file.size === 0) throw new DomainError("invalid", "photo-missing");
  if (file.size > MAX_PHOTO_BYTES) throw new DomainError("invalid", "photo-too-large");
  const sent = await store(file.stream(), MAX_PHOTO_BYTES, file.size);
  try {
    return { photo: await reEncodePhoto(sent.key, shapeOf(form)), form };
  } finally {
    await removeStored(sent.key);
  }
}
