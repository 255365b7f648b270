import { env } from "@/lib/platform/env";
import { seedDemo } from "./demo";

/** Fills an empty database with the demo; a database that holds anything is left alone. */
const people = await seedDemo(env.DEMO_UNIVERSITY);
if (people > 0) console.log(`Demo data: ${people} invented graduates.`);
process.exit(0);
