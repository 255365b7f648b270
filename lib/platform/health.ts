import { database } from "./client";

/** Whether the database answers within a second. */
export async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 1_000).unref());
  const answer = database().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  return Promise.race([answer, late]);
}
