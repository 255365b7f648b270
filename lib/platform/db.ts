import { Prisma } from "@/prisma/generated/client";

/** A transaction of the portal's own role. Only `withCtx` hands one out; the client is in client.ts. */
export type Tx = Prisma.TransactionClient;
export { Prisma };
