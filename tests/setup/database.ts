import { afterAll, inject } from "vitest";
import { freshDatabase } from "./cluster";

/**
 * Runs before each integration test file is imported: gives it a database of its own, and points the configuration
 * to it before anything reads that.
 */
const database = await freshDatabase(inject("cluster"));
process.env.DATABASE_URL = database.ownerUrl;

afterAll(() => database.drop());
