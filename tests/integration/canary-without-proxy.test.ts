import { startWeb } from "../setup/web";
import { buildWithoutProxy } from "../setup/without-proxy";
import { describeCanaries } from "./canary-cells";

describeCanaries(async () => startWeb({ DEMO: "" }, await buildWithoutProxy()));
