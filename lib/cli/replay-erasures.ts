import { replayErasures } from "@/lib/privacy/commands/erasure-ledger";

/** After a backup was restored: whoever was erased since is erased again, by the list that is kept outside the database. */
export async function replay([file]: string[]): Promise<void> {
  const back = await replayErasures(file);
  console.log(
    `${back} erased ${back === 1 ? "person was" : "people were"} back and ${back === 1 ? "is" : "are"} erased again.`,
  );
}
