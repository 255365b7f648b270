import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * PostgreSQL's adapter, asking one question at a time within a transaction. Prisma asks for the parts of an `include`
 * all at once, also of the single connection that a transaction has: pg warns of it and will refuse it
 * (github.com/prisma/orm/pull/29979).
 */
export class OneByOnePg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => oneByOne(await start(isolation));
    return adapter;
  }
}

function oneByOne(transaction: Transaction): Transaction {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Q, A>(ask: (query: Q) => Promise<A>) =>
    (query: Q): Promise<A> => {
      const answer = before.then(() => ask(query));
      before = answer.catch(() => {});
      return answer;
    };
  transaction.queryRaw = inTurn(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = inTurn(transaction.executeRaw.bind(transaction));
  return transaction;
}
