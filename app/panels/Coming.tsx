/**
 * The room of a part of a figure that is being computed for the first time. What stands under it is shown together with it: nothing
 * moves away under the reader's eyes.
 * @param height roughly what the part will take, in rem.
 */
export function Coming({ height }: { readonly height: number }) {
  return <div className="coming" style={{ minHeight: `${height}rem` }} aria-hidden="true" />;
}
