import type { NextConfig } from "next";

const config: NextConfig = {
  ...(process.env.NEXT_DIST_DIR ? { distDir: process.env.NEXT_DIST_DIR } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  serverExternalPackages: [
    "graphile-worker",
    "pino",
    "pg",
    "nodemailer",
    "write-excel-file",
    "pdfmake",
    "docx",
  ],
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "1mb" } },
  // The test run checks types; a build on a small machine need not do it twice.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
      ],
    },
    // The scanner at the door reads tickets; the last line of a name wins.
    {
      source: "/:locale/events/manage/:id/door",
      headers: [
        {
          key: "Permissions-Policy",
          value: "camera=(self), microphone=(), geolocation=(), browsing-topics=()",
        },
      ],
    },
    // A faculty's section says itself who may frame it (app/embed).
    { source: "/((?!embed/).*)", headers: [{ key: "X-Frame-Options", value: "DENY" }] },
  ],
};

export default config;
