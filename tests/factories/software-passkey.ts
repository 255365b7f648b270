import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

const USER_PRESENT_AND_VERIFIED = 0x05;
const HAS_CREDENTIAL = 0x40;

/** An authenticator in software: makes one passkey and signs with it, as a browser would hand the answers on. */
export class SoftwarePasskey {
  readonly id = randomBytes(16);
  #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  #counter = 0;

  constructor(
    readonly origin: string,
    /** Without it the authenticator did not ask for a finger or a PIN. */
    readonly flags = USER_PRESENT_AND_VERIFIED,
  ) {}

  register(challenge: string) {
    const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
    const cose = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, cose]);
    const data = Buffer.concat([this.#authenticatorData(this.flags | HAS_CREDENTIAL), credential]);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(data.length);
    const attestationObject = Buffer.concat([
      // { fmt: "none", attStmt: {}, authData: … }
      Buffer.from("a363666d74646e6f6e656761747453746d74a0686175746844617461", "hex"),
      Buffer.from([0x59]),
      size,
      data,
    ]);
    return this.#answer({
      clientDataJSON: this.#clientData("webauthn.create", challenge).toString("base64url"),
      attestationObject: attestationObject.toString("base64url"),
      transports: ["internal" as const],
    });
  }

  show(challenge: string) {
    this.#counter++;
    const data = this.#authenticatorData(this.flags);
    const client = this.#clientData("webauthn.get", challenge);
    const signer = createSign("sha256").update(data).update(createHash("sha256").update(client).digest());
    return this.#answer({
      clientDataJSON: client.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: signer.sign(this.#keys.privateKey).toString("base64url"),
    });
  }

  #answer<R>(response: R) {
    const id = this.id.toString("base64url");
    return { id, rawId: id, type: "public-key" as const, clientExtensionResults: {}, response };
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  #authenticatorData(flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const party = createHash("sha256").update(new URL(this.origin).hostname).digest();
    return Buffer.concat([party, Buffer.from([flags]), counter]);
  }
}
