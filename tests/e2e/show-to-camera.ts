import type { Page } from "@playwright/test";

/** Holds a picture before the camera of a page: its own reader has to find the code in it. */
export async function showToCamera(page: Page, picture: Buffer): Promise<void> {
  await page.evaluate(async (bytes) => {
    const shown = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: "image/png" }));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [640, 480];
    const pen = canvas.getContext("2d");
    // A stream has frames only while something is drawn.
    setInterval(() => {
      pen?.fillRect(0, 0, canvas.width, canvas.height);
      pen?.drawImage(shown, (canvas.width - shown.width) / 2, (canvas.height - shown.height) / 2);
    }, 50);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
  }, Array.from(picture));
}
