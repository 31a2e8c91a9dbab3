import { Coming } from "../Coming.tsx";

/** Of the caption and the head, and of each row, in rem. */
const HEAD = 2.7;
const ROW = 1.75;

/** The room of a table whose numbers are being computed for the first time. */
export function TableRoom({ rows = 3 }: { readonly rows?: number }) {
  return (
    <div className="table-room">
      <Coming height={HEAD + ROW * rows} />
    </div>
  );
}
