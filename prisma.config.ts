import { defineConfig } from "prisma/config";

// Only `prisma migrate deploy` needs it, for those who prefer it to the migrations that a start applies.
const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/models",
  migrations: { path: "prisma/migrations" },
  ...(url && { datasource: { url } }),
});
