/** Which round a form changes, as its editor saw it. */
export function RoundTarget({ round }: { round: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="id" value={round.id} />
      <input type="hidden" name="version" value={round.version} />
    </>
  );
}
