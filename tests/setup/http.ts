import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** What to send besides the path; `cookie` is the token of a session. */
export type Asked = {
  readonly method?: string;
  readonly cookie?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
};
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

const plain = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * One request, byte for byte as given: paths are neither normalized nor are redirects followed.
 * @param agent who connects; for https, one that knows the certificate
 */
export function ask(
  origin: string,
  path: string,
  { method = "GET", cookie, headers = {}, body }: Asked = {},
  agent = plain,
): Promise<Answer> {
  const { protocol, hostname, port } = new URL(origin);
  const sent = cookie ? { cookie: `session=${cookie}`, ...headers } : headers;
  return new Promise((resolve, reject) => {
    const out = request({ agent, protocol, hostname, port, path, method, headers: sent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    out.on("error", reject);
    out.end(body);
  });
}

/** The first value of a header, or an empty text. */
export function header(answer: Answer, name: string): string {
  return [answer.headers[name]].flat()[0] ?? "";
}
