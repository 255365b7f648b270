/**
 * Loaded into every process that `npm start` starts: when the supervisor is killed, the channel to it closes, and a
 * process that lived on would keep the port from the next start.
 */
process.once("disconnect", () => process.exit(1));
