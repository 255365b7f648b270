"use client";

import { useState } from "react";

/**
 * The nonce by which react-aria may add its one style element. The document keeps the policy that it came with, so the nonce
 * of a later answer, which an action brings along, is not one that the browser takes.
 */
export function CspNonce({ nonce }: { nonce: string }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" content={first} />;
}
