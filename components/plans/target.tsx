/** Which plan, item or change a form is about, as it was seen. */
export function Target({ of: { id, version } }: { of: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
