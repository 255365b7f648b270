import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What a person's claims are, by subject. */
export type People = Record<string, Record<string, unknown>>;

export type IdentityProvider = {
  readonly issuer: string;
  /** Who is at the keyboard from now on. */
  signsIn(subject: string): void;
  stop(): Promise<void>;
};

export const CLIENT = { id: "portal", secret: "a secret between the portal and its provider" };

/** A real OpenID Connect provider on loopback; whoever is at its keyboard signs in at once and agrees. */
export async function startIdentityProvider(
  people: People,
  redirectUri: () => string,
): Promise<IdentityProvider> {
  let subject = "";
  let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async () => {};
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.writeHead(500).end());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made: { provider?: Provider } = {};
  // The portal's port is known only once the provider's is: the first request makes the provider.
  const provider = () => {
    made.provider ??= new Provider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri()] }],
      pkce: { required: () => true },
      cookies: { keys: ["a key of the tests"] },
      features: { devInteractions: { enabled: false } },
      claims: {
        openid: ["sub"],
        email: ["email", "email_verified"],
        profile: ["name", "given_name", "family_name", "birthdate", "affiliation", "matriculation"],
      },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    });
    return made.provider;
  };
  handle = async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return provider().callback()(request, response);
    const grant = new (provider().Grant)({ accountId: subject, clientId: CLIENT.id });
    grant.addOIDCScope("openid email profile");
    const consent = { grantId: await grant.save() };
    await provider().interactionFinished(request, response, { login: { accountId: subject }, consent });
  };
  return {
    issuer,
    signsIn: (who) => {
      subject = who;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
