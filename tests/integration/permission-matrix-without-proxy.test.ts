import { startWebWithoutProxy } from "../setup/without-proxy";
import { describeMatrix, oneOfEach } from "./matrix-cells";

/**
 * No right hangs on proxy.ts. What each of nine callers is answered, the matrix with it tells; here it is enough that
 * every kind of answer comes without it. Next itself then refuses some foreign posts first, as an error of its own.
 */
describeMatrix(startWebWithoutProxy, [403, 500], oneOfEach);
