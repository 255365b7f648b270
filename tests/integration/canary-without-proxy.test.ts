import { startWebWithoutProxy } from "../setup/without-proxy";
import { describeCanaries } from "./canary-cells";

describeCanaries(() => startWebWithoutProxy({ DEMO: "" }));
