/** What only machines fill in, and when the form was shown. */
export function TrapFields({ shown, label }: { shown: string; label: string }) {
  return (
    <>
      <input type="hidden" name="shown" value={shown} />
      <div aria-hidden="true" className="absolute -left-[999rem]">
        <label>
          {label}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
