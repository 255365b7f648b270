import { startWeb } from "../setup/web";
import { describeCanaries } from "./canary-cells";

/** As in production: the demo's mailbox shows everybody's mail on purpose. */
describeCanaries(() => startWeb({ DEMO: "" }));
