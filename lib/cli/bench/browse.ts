import autocannon from "autocannon";

/** A visitor of one server: a cookie jar, timed requests, load. */
export type Visitor = {
  /** The page's HTML. @throws Error when the answer is not 200 */
  read(path: string): Promise<string>;
  /** The median of the milliseconds that a page takes, one request after another. */
  time(path: string, requests?: number): Promise<number>;
  /** Requests a second with 16 clients at once. */
  load(path: string): Promise<number>;
};

const CLIENTS = 16;
const LOAD_SECONDS = 6;

/** Signs in as one of the demo's people; null visits without. */
export async function visit(url: string, person: string | null): Promise<Visitor> {
  const cookie = person ? await signIn(url, person) : "";
  const get = async (path: string) => {
    const answer = await fetch(url + path, { headers: { cookie }, redirect: "manual" });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`);
    return text;
  };
  return {
    read: get,
    time: async (path, requests = 21) => {
      await get(path);
      const times: number[] = [];
      for (let request = 0; request < requests; request++) {
        const started = performance.now();
        await get(path);
        times.push(performance.now() - started);
      }
      return times.sort((a, b) => a - b)[Math.floor(requests / 2)] ?? Number.NaN;
    },
    load: async (path) => {
      const { requests, non2xx, errors } = await autocannon({
        url: url + path,
        connections: CLIENTS,
        duration: LOAD_SECONDS,
        headers: { cookie },
      });
      if (non2xx + errors > 0) throw new Error(`${path} failed ${non2xx + errors} times under load.`);
      return requests.average;
    },
  };
}

/** Signs in as one of the demo's people. @returns the cookies */
export async function signIn(url: string, person: string): Promise<string> {
  const cookies = new Map<string, string>();
  const post = async (to: string, body?: URLSearchParams) => {
    const headers = {
      origin: url,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    };
    const answer = await fetch(new URL(to, url), {
      method: "POST",
      headers,
      redirect: "manual",
      ...(body ? { body } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  const link = await post("/api/demo/sign-in", new URLSearchParams({ person, locale: "en" }));
  const signedIn = await post(link.headers.get("location") ?? "");
  if (signedIn.status >= 400 || cookies.size === 0)
    throw new Error(`Nobody is signed in as ${person}: ${signedIn.status}.`);
  return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}
