const ASIDE = "door";

/** Puts aside what this page is made of, and then itself, so that it opens without a network. Only this page, by itself. */
export async function keepPage(): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  const { pathname } = window.location;
  await navigator.serviceWorker.register("/door-worker.js", { scope: pathname });
  const cache = await caches.open(ASIDE);
  const parts = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname: part }) => origin === window.location.origin && part.startsWith("/_next/static/"),
    );
  for (const { href } of parts) if (!(await cache.match(href))) await cache.add(href).catch(() => {});
  const answer = await fetch(pathname, { headers: { accept: "text/html" } });
  // Whoever is signed out is led elsewhere: that is not this page.
  if (answer.ok && !answer.redirected) await cache.put(pathname, answer);
}

/** Leaves nothing of the page on this phone. */
export async function dropPage(): Promise<void> {
  if ("caches" in window) await caches.delete(ASIDE);
  const worker = await navigator.serviceWorker?.getRegistration(window.location.pathname);
  await worker?.unregister();
}
