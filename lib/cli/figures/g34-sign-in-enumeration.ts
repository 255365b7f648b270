import { query } from "@/lib/cli/databases";
import { ask } from "@/tests/setup/http";
import { builtActions, callAction } from "@/tests/setup/server-actions";
import { compareAnswers, LEAST_P, MOST_APART_MS } from "./compare-answers";
import type { Figure } from "./figure";

export const signInEnumeration: Figure = {
  id: "G34",
  what: "A sign-in link asked for with addresses that have an account and with others",
  goal: `same status, body, headers and cookies; medians less than ${MOST_APART_MS} ms apart; rank test p > ${LEAST_P}`,
  needsBuild: true,
  run: async ({ full, seed, ownerUrl, startWeb }) => {
    const origin = await startWeb();
    const action = builtActions().find(({ name }) => name === "requestSignInAction");
    if (!action) throw new Error("There is no requestSignInAction in the build.");
    const pairs = full ? 500 : 100;
    // An account for each pair: how often one address may ask is measured elsewhere.
    await query(
      ownerUrl,
      `INSERT INTO user_account (id, email, name) SELECT new_id(), 'known-' || lpad(n::text, 4, '0') || '@example.org', 'Ana Pop'
       FROM generate_series(0, ${pairs - 1}) n ON CONFLICT DO NOTHING`,
    );
    await query(ownerUrl, "DELETE FROM rate_limit");
    return compareAnswers({ pairs, seed }, (kind, nth) => {
      // Of one length each.
      const email = `${kind === "known" ? "known" : "nobod"}-${String(nth).padStart(4, "0")}@example.org`;
      const headers = {
        origin,
        "x-forwarded-for": `198.51.${kind === "known" ? 100 : 101}.${nth % 250}`,
      };
      return callAction(
        { ask: (path, asked) => ask(origin, path, asked) },
        action,
        { email, next: "" },
        {
          headers,
        },
      );
    });
  },
};
