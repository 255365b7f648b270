export type SendProgress = { sent: number; size: number };
type Sending = { url: string; file: File; onProgress: (progress: SendProgress) => void; signal: AbortSignal };

const MAX_HASHED = 50 * 1024 * 1024;

/**
 * Sends a file as the body of a request, with its size and, where the browser can, its SHA-256.
 * @returns the page of the new import. @throws Error whose message is the reason of the refusal
 */
export async function sendFile({ url, file, onProgress, signal }: Sending): Promise<string> {
  const sha256 = await hashOf(file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (reason: string) => reject(new Error(reason));
    request.open("POST", url);
    request.responseType = "json";
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    if (sha256) request.setRequestHeader("x-content-sha256", sha256);
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, size: total });
    request.onload = () => {
      const { path, reason } = (request.response ?? {}) as { path?: string; reason?: string };
      if (request.status === 201 && path) resolve(path);
      else fail(reason ?? "other");
    };
    request.onerror = () => fail("connection");
    request.onabort = () => fail("aborted");
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** Browsers hash on secure pages only. */
async function hashOf(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle || file.size >= MAX_HASHED) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
