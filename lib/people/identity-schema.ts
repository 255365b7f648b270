import { z } from "zod";
import { parseEmail } from "@/lib/platform/input/email";
import { id } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { asZod } from "@/lib/platform/input/zod";

const next = z.string().max(2048).optional();
/** A code of an app or a recovery code, as typed. */
const code = z.string().trim().min(1, "required").max(60, "length");
const token = z.string().min(20).max(200);

const json = z
  .string()
  .max(20_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "format" });
      return z.NEVER;
    }
  });
/** What a browser answers after a ceremony (WebAuthn JSON): these parts, and the library checks every byte of them. */
const credential = {
  id: z.string(),
  rawId: z.string(),
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
};
const transport = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);
const attestation = json.pipe(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      transports: z.array(transport).default([]),
    }),
  }),
);
const assertion = json.pipe(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: z.string(),
      authenticatorData: z.string(),
      signature: z.string(),
    }),
  }),
);

export const nothingInput = z.object({});
export const codeInput = z.object({ code, next });
export const appCodeInput = z.object({ code });
export const newPasskeyInput = z.object({ name: asZod(parseLine), response: attestation });
export const passkeyProofInput = z.object({ response: assertion, next });
export const renamePasskeyInput = z.object({ id, name: asZod(parseLine) });
export const ownThingInput = z.object({ id });
export const confirmLinkInput = z.object({ next });
export const spendConfirmInput = z.object({ token, next });
export const newEmailInput = z.object({ email: asZod(parseEmail) });
export const mailboxInput = z.object({ token });
export const resetFactorInput = z.object({ id, reason: asZod(parseLine) });

/** `problem`: why the last attempt did not do. */
export const proofSearch = z.object({
  next,
  problem: z.enum(["wrong", "too-many"]).optional(),
  token: token.optional(),
  sent: z.literal("1").optional(),
});
export const emailChangeSearch = z.object({
  token: token.optional(),
  done: z.enum(["one", "both", "stopped"]).optional(),
});
export const ownEmailSearch = z.object({ sent: z.literal("1").optional() });
