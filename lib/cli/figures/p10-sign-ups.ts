import { SIGN_UPS, timeSignUps } from "../bench/sign-ups";
import type { Figure } from "./figure";
import { timesFloor } from "./times-floor";

/** As `npm run bench` measures it beside 750,000 graduates, here beside the demo's few: an event does not read them. */
export const signUpSpeed: Figure = {
  ...SIGN_UPS,
  needsBuild: true,
  run: async ({ startWeb, startFloor }) =>
    timesFloor(await timeSignUps(await startWeb(), await startFloor())),
};
