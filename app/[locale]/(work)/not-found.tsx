import { NotFoundMessage } from "../not-found-message";

/** In place of a page of the working area, inside its frame. */
export default function NotFound() {
  return <NotFoundMessage />;
}
