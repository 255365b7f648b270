// The worker of one page: the scanner at an event's door. It opens that page again when the phone has no network, from what the
// page itself has put aside (components/check-in/keep-page.ts). It writes nothing, and nobody's other page passes through it.
const PATIENCE_MS = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const isDoor = request.mode === "navigate" && pathname.endsWith("/door");
  if (request.method !== "GET" || !(isDoor || pathname.startsWith("/_next/static/"))) return;
  event.respondWith(answer(request));
});

/** The network's answer, or what was put aside where there is none in time. */
async function answer(request) {
  const asked = fetch(request);
  const kept = await caches.match(request, { ignoreVary: true, ignoreSearch: true });
  if (!kept) return asked;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  return Promise.race([asked.catch(() => kept), late]);
}
