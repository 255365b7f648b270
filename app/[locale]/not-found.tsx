import { NotFoundMessage } from "./not-found-message";

/** In place of a page and of the frame around it. */
export default function NotFound() {
  return (
    <main id="main">
      <NotFoundMessage />
    </main>
  );
}
