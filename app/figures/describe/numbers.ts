/** Our own traces' coordinates are always arrays of numbers; Plotly's types allow dates and names as well. */
export function numbers(values: unknown): ArrayLike<number> {
  return (values ?? []) as ArrayLike<number>;
}
