import { startWebWithoutProxy } from "../setup/without-proxy";
import { describeMatrix } from "./matrix-cells";

/** No right hangs on proxy.ts. Without it Next itself refuses some foreign posts first, as an error of its own. */
describeMatrix(startWebWithoutProxy, [403, 500]);
