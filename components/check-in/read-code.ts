import { decodeQR } from "qr/decode.js";

type Detector = { detect: (from: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
declare global {
  interface Window {
    /** The browser's own reader of codes; not every browser has one. */
    BarcodeDetector?: new (options: {
      formats: string[];
    }) => Detector;
  }
}

const EVERY_MS = 200;
/** The same code held before the camera is one scan. */
const SAME_MS = 4_000;
/** So many pixels of the longer side are enough for a ticket that fills a third of the picture. */
const MOST_PIXELS = 800;

export const canReadCodes = () => "mediaDevices" in navigator;

/**
 * Reads codes from the camera at the back until `signal` is aborted: by the browser's own reader, on an iPhone by ours.
 * @throws DOMException when the camera is refused or not there
 */
export async function readCodes(video: HTMLVideoElement, read: (text: string) => void, signal: AbortSignal) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) return stop();
  signal.addEventListener("abort", stop);
  video.srcObject = stream;
  await video.play();
  const look = window.BarcodeDetector ? lookByBrowser(window.BarcodeDetector) : lookByScript();
  let last = { text: "", at: 0 };
  while (!signal.aborted) {
    const text = await look(video).catch(() => undefined);
    const isNew = text && (text !== last.text || Date.now() - last.at > SAME_MS);
    if (text) last = { text, at: Date.now() };
    if (text && isNew) {
      navigator.vibrate?.(60);
      read(text);
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

/** The code that the camera sees now. @throws Error also where there is none */
type Look = (video: HTMLVideoElement) => Promise<string | undefined>;

function lookByBrowser(BarcodeDetector: NonNullable<Window["BarcodeDetector"]>): Look {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

function lookByScript(): Look {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    pen?.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = pen?.getImageData(0, 0, canvas.width, canvas.height);
    return picture && decodeQR(picture);
  };
}
