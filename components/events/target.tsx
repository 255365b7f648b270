/** Which event, as it was seen; and which of its parts. */
export function Target({ event, partId }: { event: { id: string; version: number }; partId?: string }) {
  return (
    <>
      <input type="hidden" name="id" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
      {partId && <input type="hidden" name="partId" value={partId} />}
    </>
  );
}
