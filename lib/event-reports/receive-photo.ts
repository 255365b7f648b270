import type { NextRequest } from "next/server";
import sharp from "sharp";
import { LOCALES, type LocalizedText } from "@/lib/i18n/locales";
import { parseLine } from "@/lib/platform/input/line";
import { storedPath } from "@/lib/platform/storage";
import { receivePicture } from "@/lib/profile/photo/receive";

export type ReceivedPhoto = { key: string; width: number; height: number };

/**
 * Takes in a form with a photo of an event: the whole of it, made anew, and the text beside it.
 * @throws DomainError as receivePicture does; nothing is left behind
 */
export async function receiveEventPhoto(
  request: NextRequest,
): Promise<ReceivedPhoto & { captions: LocalizedText }> {
  const { photo, form } = await receivePicture(request, () => "whole");
  const { width, height } = await sharp(storedPath(photo.key)).metadata();
  const language = Object.keys(LOCALES).find((one) => one === request.nextUrl.searchParams.get("locale"));
  const caption = parseLine(form.get("caption"));
  return {
    key: photo.key,
    width,
    height,
    captions: language && caption.ok ? { [language]: caption.value } : {},
  };
}
