import { databaseAnswers } from "@/lib/platform/health";

export const dynamic = "force-dynamic";

/** Whether requests can be served: the database answers within a second. */
export async function GET() {
  const isReady = await databaseAnswers();
  return Response.json(
    { status: isReady ? "ready" : "waiting" },
    {
      status: isReady ? 200 : 503,
      headers: { "cache-control": "no-store", ...(isReady ? {} : { "retry-after": "2" }) },
    },
  );
}
